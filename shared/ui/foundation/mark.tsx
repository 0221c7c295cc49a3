import type { ComponentProps } from 'react';
import './mark.css';
import { classNames } from './class-names.ts';

export interface MarkProps extends Omit<ComponentProps<'svg'>, 'children'> {
  /** Width and height in pixels, 24 by default. */
  size?: number;
  /** Accessible name. Leave out next to the word "Pluto": the mark is then decoration. */
  label?: string;
}

/** The sign of the house: a small planet, its tilted orbit, its moon. */
export function Mark({ size = 24, label, className, ...props }: MarkProps) {
  return (
    <svg
      viewBox="0 0 32 32"
      width={size}
      height={size}
      fill="none"
      focusable="false"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      {...props}
      className={classNames('pl-mark', className)}
    >
      <path
        d="M10.2 9.1C5.6 13.2 2.9 17.9 4 20.5c1.6 3.6 9.7 2.7 18-2.1 6.3-3.6 9.9-8.3 8.7-11-.9-2.1-3.9-2.7-7.9-1.9"
        className="pl-mark-orbit"
        strokeWidth="1.9"
        strokeLinecap="round"
      />
      <circle cx="16" cy="16" r="6.6" className="pl-mark-planet" />
      <circle cx="20.3" cy="6.1" r="2" className="pl-mark-moon" />
    </svg>
  );
}
