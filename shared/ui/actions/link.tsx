import { ExternalLink } from 'lucide-react';
import type { ComponentProps } from 'react';
import './link.css';
import { classNames } from '../foundation/class-names.ts';
import { VisuallyHidden } from '../foundation/visually-hidden.tsx';

export interface LinkProps extends ComponentProps<'a'> {
  /** Opens a new window, says so, and passes on neither opener nor referrer. */
  external?: boolean;
  /** Takes the colour of the text around it. */
  quiet?: boolean;
}

/** A link. */
export function Link({ external = false, quiet = false, className, children, ...props }: LinkProps) {
  const outside = external ? { target: '_blank', rel: 'noopener noreferrer' } : {};
  return (
    <a {...outside} {...props} className={classNames('pl-link', quiet && 'pl-link-quiet', className)}>
      {children}
      {external ? (
        <>
          <ExternalLink className="pl-link-icon" aria-hidden="true" />
          <VisuallyHidden> (opens in a new window)</VisuallyHidden>
        </>
      ) : null}
    </a>
  );
}
