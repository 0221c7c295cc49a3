import type { ComponentProps, ReactNode } from 'react';
import './icon-button.css';
import { Spinner } from '../feedback/spinner.tsx';
import { classNames } from '../foundation/class-names.ts';
import { Tooltip } from '../overlays/tooltip.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** What it does, in words: accessible name and tooltip. */
  label: string;
  icon: ReactNode;
  variant?: 'quiet' | 'secondary' | 'primary' | 'danger';
  size?: 'small' | 'medium' | 'large';
  /** For a toggle, for example "mute": on or off. */
  pressed?: boolean;
  loading?: boolean;
  tooltipSide?: 'top' | 'right' | 'bottom' | 'left';
}

/** A square button with an icon only. */
export function IconButton({
  label,
  icon,
  variant = 'quiet',
  size = 'medium',
  pressed,
  loading = false,
  tooltipSide = 'top',
  type = 'button',
  className,
  onClick,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip content={label} side={tooltipSide}>
      <button
        {...props}
        type={type}
        aria-label={label}
        // The tooltip would describe the button by its own name; this keeps it from being read twice.
        aria-describedby={props['aria-describedby']}
        aria-pressed={pressed}
        aria-disabled={loading || undefined}
        aria-busy={loading || undefined}
        onClick={loading ? (event) => event.preventDefault() : onClick}
        className={classNames(
          'pl-icon-button',
          `pl-icon-button-${variant}`,
          `pl-icon-button-${size}`,
          className,
        )}
      >
        {loading ? <Spinner label={null} size={16} /> : icon}
      </button>
    </Tooltip>
  );
}
