import type { ReactNode } from 'react';
import './empty-state.css';
import { classNames } from '../foundation/class-names.ts';

export interface EmptyStateProps {
  icon?: ReactNode;
  /** What would stand here. */
  title: ReactNode;
  /** How it gets here. */
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}

/** Nothing here yet, and the way to change that. */
export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={classNames('pl-empty', className)}>
      {icon ? (
        <div className="pl-empty-icon" aria-hidden="true">
          {icon}
        </div>
      ) : null}
      <h2 className="pl-empty-title">{title}</h2>
      {children ? <div className="pl-empty-text">{children}</div> : null}
      {action ? <div className="pl-empty-action">{action}</div> : null}
    </div>
  );
}
