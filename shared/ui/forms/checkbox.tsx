import { type ComponentProps, type ReactNode, useId } from 'react';
import './checkbox.css';
import { classNames } from '../foundation/class-names.ts';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode;
  hint?: ReactNode;
  onCheckedChange?: (checked: boolean) => void;
}

/** Yes or no, taken over when the form is sent. For something that acts at once use Switch. */
export function Checkbox({ label, hint, onCheckedChange, onChange, className, id, ...props }: CheckboxProps) {
  const generatedId = useId();
  const inputId = id ?? generatedId;
  const hintId = `${inputId}-hint`;
  return (
    <div className={classNames('pl-checkbox', className)}>
      <input
        aria-describedby={hint ? hintId : undefined}
        {...props}
        id={inputId}
        type="checkbox"
        className="pl-checkbox-box"
        onChange={(event) => {
          onChange?.(event);
          onCheckedChange?.(event.currentTarget.checked);
        }}
      />
      <div className="pl-checkbox-text">
        <label htmlFor={inputId}>{label}</label>
        {hint ? (
          <p className="pl-checkbox-hint" id={hintId}>
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
