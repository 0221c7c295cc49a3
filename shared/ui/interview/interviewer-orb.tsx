import { type CSSProperties, useId } from 'react';
import './interviewer-orb.css';
import { VisuallyHidden } from '../foundation/visually-hidden.tsx';

export type InterviewerState = 'connecting' | 'listening' | 'thinking' | 'speaking' | 'paused' | 'away';

export interface InterviewerOrbProps {
  state: InterviewerState;
  /** Words below, if not the usual ones. */
  label?: string;
  /** Loudness 0..1 of whoever speaks; moves the planet a little. */
  level?: number;
  size?: 'small' | 'large';
}

const usualLabels: Record<InterviewerState, string> = {
  connecting: 'Connecting…',
  listening: 'Listening',
  thinking: 'One moment…',
  speaking: 'Speaking',
  paused: 'Paused',
  away: 'The interviewer is away',
};

/** States one cannot hear. The others are audible; announcing them would talk over the interviewer. */
const announced: readonly InterviewerState[] = ['connecting', 'paused', 'away'];

/** The interviewer's presence: a planet with its moon, and its state in words. */
export function InterviewerOrb({ state, label, level = 0, size = 'large' }: InterviewerOrbProps) {
  const shade = useId();
  const text = label ?? usualLabels[state];
  return (
    <div
      className={`pl-orb pl-orb-${size}`}
      data-state={state}
      style={{ '--pl-orb-level': Math.min(1, Math.max(0, level)) } as CSSProperties}
    >
      <svg className="pl-orb-picture" viewBox="0 0 200 200" fill="none" aria-hidden="true">
        <defs>
          <radialGradient id={shade} cx="0.36" cy="0.3" r="0.8">
            <stop offset="0" className="pl-orb-stop-light" />
            <stop offset="0.5" className="pl-orb-stop-mid" />
            <stop offset="1" className="pl-orb-stop-deep" />
          </radialGradient>
        </defs>
        <circle cx="100" cy="100" r="48" className="pl-orb-ripple" />
        <circle cx="100" cy="100" r="48" className="pl-orb-ripple pl-orb-ripple-late" />
        <circle cx="100" cy="100" r="62" className="pl-orb-halo" />
        <g transform="rotate(-22 100 100)">
          <path d="M14 100A86 27 0 0 1 186 100" className="pl-orb-ring" />
          <circle r="6" className="pl-orb-moon pl-orb-moon-back" />
        </g>
        <circle cx="100" cy="100" r="48" fill={`url(#${shade})`} className="pl-orb-planet" />
        <g transform="rotate(-22 100 100)">
          <path d="M186 100A86 27 0 0 1 14 100" className="pl-orb-ring" />
          <circle r="6" className="pl-orb-moon pl-orb-moon-front" />
        </g>
        <g className="pl-orb-pause">
          <rect x="86" y="82" width="9" height="36" rx="3" />
          <rect x="105" y="82" width="9" height="36" rx="3" />
        </g>
      </svg>
      <p className="pl-orb-label">{text}</p>
      <VisuallyHidden role="status">{announced.includes(state) ? text : ''}</VisuallyHidden>
    </div>
  );
}
