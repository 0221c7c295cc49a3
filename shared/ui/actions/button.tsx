import type { ComponentProps, ReactNode } from 'react';
import './button.css';
import { Spinner } from '../feedback/spinner.tsx';
import { classNames } from '../foundation/class-names.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  /** One `primary` per screen; `quiet` has no border; `danger` destroys something. `secondary` by default. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'small' | 'medium' | 'large';
  /** Shows a spinner and ignores presses; the button keeps its width and its focus. */
  loading?: boolean;
  /** Icon before the words, for example `<Copy />` of lucide-react. */
  icon?: ReactNode;
  /** Icon after the words. */
  trailingIcon?: ReactNode;
  /** As wide as its container. */
  block?: boolean;
}

/** A button with words. For an icon alone use IconButton. */
export function Button({
  variant = 'secondary',
  size = 'medium',
  loading = false,
  icon,
  trailingIcon,
  block = false,
  type = 'button',
  className,
  children,
  onClick,
  ...props
}: ButtonProps) {
  return (
    <button
      {...props}
      type={type}
      // aria-disabled, not disabled: a disabled button drops the focus of the person who just pressed it.
      aria-disabled={loading || undefined}
      aria-busy={loading || undefined}
      onClick={loading ? (event) => event.preventDefault() : onClick}
      className={classNames(
        'pl-button',
        `pl-button-${variant}`,
        `pl-button-${size}`,
        block && 'pl-button-block',
        loading && 'pl-button-loading',
        className,
      )}
    >
      {loading ? (
        <span className="pl-button-spinner">
          <Spinner label={null} />
        </span>
      ) : null}
      <span className="pl-button-content">
        {icon ? (
          <span className="pl-button-icon" aria-hidden="true">
            {icon}
          </span>
        ) : null}
        {children}
        {trailingIcon ? (
          <span className="pl-button-icon" aria-hidden="true">
            {trailingIcon}
          </span>
        ) : null}
      </span>
    </button>
  );
}
