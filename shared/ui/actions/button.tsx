import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import './button.css';
import { Spinner } from '../feedback/spinner.tsx';
import { classNames } from '../foundation/class-names.ts';
import { Tooltip } from '../overlays/tooltip.tsx';

export interface ButtonProps extends ComponentProps<'button'> {
  /** One `primary` per screen; `quiet` has no border; `danger` destroys something. `secondary` by default. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'small' | 'medium' | 'large';
  /** Shows a spinner and ignores presses; the button keeps its width and its focus. */
  loading?: boolean;
  /** Why it cannot be pressed now: shown as a hint and read out. It keeps its focus, so that the reason can be found. */
  unavailable?: string | undefined;
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
  unavailable,
  icon,
  trailingIcon,
  block = false,
  type = 'button',
  className,
  children,
  onClick,
  ...props
}: ButtonProps) {
  const isOff = loading || unavailable !== undefined;
  const button = (
    <button
      {...props}
      type={type}
      // aria-disabled, not disabled: a disabled button drops the focus of the person who just pressed it.
      aria-disabled={isOff || props['aria-disabled'] || undefined}
      aria-busy={loading || undefined}
      onClick={isOff ? stopPress : onClick}
      className={classNames(
        'pl-button',
        `pl-button-${variant}`,
        `pl-button-${size}`,
        block && 'pl-button-block',
        loading && 'pl-button-loading',
        unavailable !== undefined && 'pl-button-unavailable',
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
  return unavailable === undefined ? button : <Tooltip content={unavailable}>{button}</Tooltip>;
}

/** A press that does nothing, here and in what is around. */
function stopPress(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
