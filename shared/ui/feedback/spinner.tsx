import './spinner.css';
import { useUiWords } from '../foundation/ui-words.ts';
import { VisuallyHidden } from '../foundation/visually-hidden.tsx';

export interface SpinnerProps {
  /** Pixels, 18 by default. */
  size?: number;
  /** Spoken text; pass null where the words beside it already say it. */
  label?: string | null;
}

/** Something is under way and its length is unknown. */
export function Spinner({ size = 18, label }: SpinnerProps) {
  const words = useUiWords();
  return (
    <span className="pl-spinner" role={label === null ? undefined : 'status'}>
      <svg viewBox="0 0 24 24" width={size} height={size} fill="none" aria-hidden="true">
        <circle cx="12" cy="12" r="9.5" className="pl-spinner-track" strokeWidth="2.5" />
        <path
          d="M12 2.5a9.5 9.5 0 0 1 9.5 9.5"
          className="pl-spinner-arc"
          strokeWidth="2.5"
          strokeLinecap="round"
        />
      </svg>
      {label === null ? null : <VisuallyHidden>{label ?? words.loading}</VisuallyHidden>}
    </span>
  );
}
