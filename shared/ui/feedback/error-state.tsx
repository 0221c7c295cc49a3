import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './empty-state.css';
import { classNames } from '../foundation/class-names.ts';
import { useUiWords } from '../foundation/ui-words.ts';

export interface ErrorStateProps {
  /** What happened, without blame or codes: "This link has expired". */
  title: ReactNode;
  /** What to do next: "Ask the recruiter for a new one. Nothing you told us is lost." */
  next: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
  /** Request id, to quote when asking for help. */
  reference?: string;
  /** Level of the heading: 1 where this is the whole page. */
  level?: 1 | 2;
  className?: string;
}

/** Something went wrong: what, what next, and a way on. */
export function ErrorState({ title, next, action, icon, reference, level = 2, className }: ErrorStateProps) {
  const words = useUiWords();
  const Heading = `h${level}` as const;
  return (
    <div className={classNames('pl-empty', 'pl-empty-error', className)} role="alert">
      <div className="pl-empty-icon" aria-hidden="true">
        {icon ?? <TriangleAlert />}
      </div>
      <Heading className="pl-empty-title">{title}</Heading>
      <div className="pl-empty-text">{next}</div>
      {action ? <div className="pl-empty-action">{action}</div> : null}
      {reference ? <p className="pl-empty-reference">{words.reference(reference)}</p> : null}
    </div>
  );
}
