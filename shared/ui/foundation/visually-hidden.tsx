import type { ComponentProps } from 'react';
import './visually-hidden.css';
import { classNames } from './class-names.ts';

/** Text for screen readers only. */
export function VisuallyHidden({ className, ...props }: ComponentProps<'span'>) {
  return <span {...props} className={classNames('pl-visually-hidden', className)} />;
}
