import { Sparkles } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import './badge.css';
import { classNames } from '../foundation/class-names.ts';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export interface BadgeProps extends ComponentProps<'span'> {
  /** `enriched` is kept for values and candidates that an intake has completed; it brings its own icon. */
  tone?: Tone | 'enriched';
  icon?: ReactNode;
}

/** A short state in words. Colour never stands alone: the text says it. */
export function Badge({ tone = 'neutral', icon, className, children, ...props }: BadgeProps) {
  const shown = icon ?? (tone === 'enriched' ? <Sparkles /> : null);
  return (
    <span {...props} className={classNames('pl-badge', `pl-badge-${tone}`, className)}>
      {shown ? (
        <span className="pl-badge-icon" aria-hidden="true">
          {shown}
        </span>
      ) : null}
      {children}
    </span>
  );
}
