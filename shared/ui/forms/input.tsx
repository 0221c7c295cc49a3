import type { ComponentProps, ReactNode } from 'react';
import './input.css';
import { classNames } from '../foundation/class-names.ts';
import { useFieldAttributes } from './field-context.ts';

export interface InputProps extends ComponentProps<'input'> {
  /** Icon or text inside the box, before the value. */
  leading?: ReactNode;
  /** Unit or IconButton inside the box, after the value. */
  trailing?: ReactNode;
}

/** A single line of text. Set `type`, `inputMode` and `autoComplete`: phones choose the keyboard by them. */
export function Input({ leading, trailing, className, ...props }: InputProps) {
  const control = (
    <input
      {...props}
      {...useFieldAttributes(props)}
      className={classNames('pl-input', leading || trailing ? 'pl-input-bare' : undefined, className)}
    />
  );
  if (!leading && !trailing) return control;
  return (
    <span className="pl-input-group">
      {leading ? <span className="pl-input-affix">{leading}</span> : null}
      {control}
      {trailing ? <span className="pl-input-affix">{trailing}</span> : null}
    </span>
  );
}
