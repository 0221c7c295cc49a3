import type { ReactNode } from 'react';
import './progress-bar.css';

export interface ProgressBarProps {
  /** 0..1, or null while the length is unknown. */
  value: number | null;
  /** What is under way. */
  label: string;
  /** Shows the label and `detail` above the bar. */
  showLabel?: boolean;
  /** Right of the label, for example "2 of 7". */
  detail?: ReactNode;
}

/** How far something has come. */
export function ProgressBar({ value, label, showLabel = false, detail }: ProgressBarProps) {
  const share = value === null ? null : Math.min(1, Math.max(0, value));
  return (
    <div className="pl-progress">
      {showLabel ? (
        <div className="pl-progress-head">
          <span>{label}</span>
          {detail ? <span className="pl-progress-detail">{detail}</span> : null}
        </div>
      ) : null}
      <div
        className="pl-progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      >
        <div
          className={share === null ? 'pl-progress-fill pl-progress-unknown' : 'pl-progress-fill'}
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
