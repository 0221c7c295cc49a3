import type { ReactNode } from 'react';
import './screen-head.css';

/** Head of a screen: title, what it is, and what can be done. On a Mac it also moves the window. */
export function ScreenHead({
  title,
  lead,
  actions,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** A second line: search and filters. */
  children?: ReactNode;
}) {
  return (
    <header className="screen-head">
      <div className="screen-head-line">
        <div className="screen-head-titles">
          <h1>{title}</h1>
          {lead ? <p>{lead}</p> : null}
        </div>
        {actions ? <div className="screen-head-actions">{actions}</div> : null}
      </div>
      {children ? <div className="screen-head-tools">{children}</div> : null}
    </header>
  );
}
