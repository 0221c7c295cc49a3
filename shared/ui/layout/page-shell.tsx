import type { ReactNode } from 'react';
import './page-shell.css';
import { classNames } from '../foundation/class-names.ts';
import { Mark } from '../foundation/mark.tsx';

export interface PageShellProps {
  /** Who invites: shown first, because the candidate knows them and not us. */
  organisation: string;
  children: ReactNode;
  /** Right side of the header: theme, language, leave. */
  actions?: ReactNode;
  /** Under the header: Steps. */
  progress?: ReactNode;
  footer?: ReactNode;
  /** `narrow` (default) is a reading column of 40 rem, `wide` 64 rem for two columns. */
  width?: 'narrow' | 'wide';
  className?: string;
}

/** The portal's page: header, one centred column, footer. The content brings its own h1. */
export function PageShell({
  organisation,
  children,
  actions,
  progress,
  footer,
  width = 'narrow',
  className,
}: PageShellProps) {
  return (
    <div className={classNames('pl-page', `pl-page-${width}`, className)}>
      <a className="pl-page-skip" href="#pl-content">
        Skip to content
      </a>
      <header className="pl-page-header">
        <div className="pl-page-brand">
          <Mark size={28} />
          <span className="pl-page-organisation">{organisation}</span>
        </div>
        {actions ? <div className="pl-page-actions">{actions}</div> : null}
      </header>
      {progress ? <div className="pl-page-progress">{progress}</div> : null}
      <main className="pl-page-main" id="pl-content" tabIndex={-1}>
        {children}
      </main>
      {footer ? <footer className="pl-page-footer">{footer}</footer> : null}
    </div>
  );
}
