import { CircleCheck, CircleX, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import './banner.css';
import { IconButton } from '../actions/icon-button.tsx';
import { classNames } from '../foundation/class-names.ts';
import { useUiWords } from '../foundation/ui-words.ts';

export interface BannerProps {
  tone?: 'info' | 'success' | 'warning' | 'error';
  title?: ReactNode;
  children?: ReactNode;
  /** What one can do about it: a Button or Link. */
  action?: ReactNode;
  /** Shows a close button. */
  onDismiss?: () => void;
  className?: string;
}

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleX };

/** A message that stays above what it is about. Errors are announced at once, others politely. */
export function Banner({ tone = 'info', title, children, action, onDismiss, className }: BannerProps) {
  const words = useUiWords();
  const Icon = icons[tone];
  return (
    <div
      className={classNames('pl-banner', `pl-banner-${tone}`, className)}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      <Icon className="pl-banner-icon" aria-hidden="true" />
      <div className="pl-banner-body">
        {title ? <p className="pl-banner-title">{title}</p> : null}
        {children ? <div className="pl-banner-text">{children}</div> : null}
        {action ? <div className="pl-banner-action">{action}</div> : null}
      </div>
      {onDismiss ? <IconButton label={words.dismiss} icon={<X />} size="small" onClick={onDismiss} /> : null}
    </div>
  );
}
