import type { ComponentProps } from 'react';
import './input.css';
import './textarea.css';
import { classNames } from '../foundation/class-names.ts';
import { useFieldAttributes } from './field-context.ts';

/** Several lines of text. Grows with its content where the browser can (`field-sizing`). */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      {...props}
      {...useFieldAttributes(props)}
      className={classNames('pl-input', 'pl-textarea', className)}
    />
  );
}
