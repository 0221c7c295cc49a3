import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import './field.css';
import { classNames } from '../foundation/class-names.ts';
import { VisuallyHidden } from '../foundation/visually-hidden.tsx';
import { FieldContext } from './field-context.ts';

export interface FieldProps {
  label: ReactNode;
  /** One control: Input, Textarea, Select or TagInput. It is wired by context, no ids needed. */
  children: ReactNode;
  /** Help that stays visible. */
  hint?: ReactNode;
  /** What is wrong and how to put it right. Announced when it appears. */
  error?: ReactNode;
  required?: boolean;
  /** Prints "optional" after the label. */
  optional?: boolean;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  /** Right of the label, for example a SourceTag. */
  aside?: ReactNode;
  /** Id of the control, made up if left out. */
  id?: string;
  className?: string;
}

/** Label, control, hint and error, tied together for assistive technology. */
export function Field({
  label,
  children,
  hint,
  error,
  required = false,
  optional = false,
  hideLabel = false,
  aside,
  id,
  className,
}: FieldProps) {
  const generatedId = useId();
  const controlId = id ?? generatedId;
  const hintId = `${controlId}-hint`;
  const errorId = `${controlId}-error`;
  const describedBy = [error ? errorId : null, hint ? hintId : null].filter(Boolean).join(' ') || undefined;
  const labelElement = (
    <label className="pl-field-label" htmlFor={controlId}>
      {label}
      {optional ? <span className="pl-field-optional"> optional</span> : null}
    </label>
  );
  return (
    <FieldContext value={{ controlId, describedBy, invalid: Boolean(error), required }}>
      <div className={classNames('pl-field', className)}>
        {hideLabel ? (
          <VisuallyHidden>{labelElement}</VisuallyHidden>
        ) : (
          <div className="pl-field-head">
            {labelElement}
            {aside ? <span className="pl-field-aside">{aside}</span> : null}
          </div>
        )}
        {children}
        {hint ? (
          <p className="pl-field-hint" id={hintId}>
            {hint}
          </p>
        ) : null}
        {/* Always in the page, so that screen readers notice when text arrives. */}
        <p className="pl-field-error" id={errorId} aria-live="polite">
          {error ? (
            <>
              <CircleAlert aria-hidden="true" />
              <span>{error}</span>
            </>
          ) : null}
        </p>
      </div>
    </FieldContext>
  );
}
