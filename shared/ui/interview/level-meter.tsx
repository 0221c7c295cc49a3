import './level-meter.css';
import { classNames } from '../foundation/class-names.ts';

export interface LevelMeterProps {
  /** Loudness 0..1; what is outside is cut. */
  level: number;
  /** Accessible name. */
  label?: string;
  /** Number of bars, 24 by default. */
  bars?: number;
  /** Grey and empty: the microphone is off. */
  muted?: boolean;
}

function describeLevel(level: number): string {
  if (level < 0.06) return 'silent';
  if (level < 0.25) return 'quiet';
  if (level < 0.85) return 'good';
  return 'very loud';
}

/** How loud the microphone hears. Bars appear and vanish without movement, so it may run under reduced motion. */
export function LevelMeter({ level, label = 'Microphone level', bars = 24, muted = false }: LevelMeterProps) {
  const heard = muted || Number.isNaN(level) ? 0 : Math.min(1, Math.max(0, level));
  const lit = Math.round(heard * bars);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native meter cannot be drawn as bars
    <div
      className={classNames('pl-level', muted && 'pl-level-muted')}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(heard * 100)}
      aria-valuetext={muted ? 'muted' : describeLevel(heard)}
    >
      {Array.from({ length: bars }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
          key={index}
          className={classNames(
            'pl-level-bar',
            index < lit && 'pl-level-lit',
            index >= bars * 0.85 && 'pl-level-hot',
          )}
        />
      ))}
    </div>
  );
}
