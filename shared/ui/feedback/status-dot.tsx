import type { ReactNode } from 'react';
import './status-dot.css';
import { classNames } from '../foundation/class-names.ts';
import type { Tone } from './badge.tsx';

export interface StatusDotProps {
  tone?: Tone | 'accent';
  /** The state in words, always shown. */
  label: ReactNode;
  /** For something going on right now: the dot breathes. */
  live?: boolean;
  className?: string;
}

/** A coloured dot and its meaning in words, for rows of a table. */
export function StatusDot({ tone = 'neutral', label, live = false, className }: StatusDotProps) {
  return (
    <span className={classNames('pl-status', `pl-status-${tone}`, live && 'pl-status-live', className)}>
      <span className="pl-status-dot" aria-hidden="true" />
      {label}
    </span>
  );
}
