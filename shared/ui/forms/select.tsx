import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import './input.css';
import './select.css';
import { classNames } from '../foundation/class-names.ts';
import { useFieldAttributes } from './field-context.ts';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectProps extends Omit<ComponentProps<'select'>, 'multiple' | 'size'> {
  options: readonly SelectOption[];
  /** Shown while nothing is chosen (value ""). */
  placeholder?: string;
  onValueChange?: (value: string) => void;
}

/**
 * One of several choices. The browser's own select: the system's picker on phones, type-ahead and keyboard for
 * nothing, and a list in our style where the engine can (`appearance: base-select`).
 */
export function Select({ options, placeholder, onValueChange, onChange, className, ...props }: SelectProps) {
  return (
    <span className="pl-select-box">
      <select
        {...props}
        {...useFieldAttributes(props)}
        className={classNames('pl-input', 'pl-select', className)}
        onChange={(event) => {
          onChange?.(event);
          onValueChange?.(event.currentTarget.value);
        }}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown className="pl-select-arrow" aria-hidden="true" />
    </span>
  );
}
