import type { ComponentProps, ReactNode } from 'react';
import './card.css';
import { classNames } from '../foundation/class-names.ts';

export interface CardProps extends Omit<ComponentProps<'section'>, 'title'> {
  title?: ReactNode;
  /** Level of the title's heading, 2 by default. */
  level?: 2 | 3 | 4;
  description?: ReactNode;
  /** Right of the title: buttons or a badge. */
  actions?: ReactNode;
  /** `sunken` lies in the page instead of on it. */
  tone?: 'surface' | 'sunken';
  padding?: 'none' | 'normal';
}

/** A piece of paper on the page. */
export function Card({
  title,
  level = 2,
  description,
  actions,
  tone = 'surface',
  padding = 'normal',
  className,
  children,
  ...props
}: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <section
      {...props}
      className={classNames('pl-card', `pl-card-${tone}`, `pl-card-padding-${padding}`, className)}
    >
      {title || actions ? (
        <header className="pl-card-head">
          <div className="pl-card-titles">
            {title ? <Heading className="pl-card-title">{title}</Heading> : null}
            {description ? <p className="pl-card-description">{description}</p> : null}
          </div>
          {actions ? <div className="pl-card-actions">{actions}</div> : null}
        </header>
      ) : null}
      {children}
    </section>
  );
}
