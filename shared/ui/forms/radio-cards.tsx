import { type ReactNode, useId } from 'react';
import './field.css';
import './radio-cards.css';
import { classNames } from '../foundation/class-names.ts';
import { VisuallyHidden } from '../foundation/visually-hidden.tsx';

export interface RadioCardChoice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
}

export interface RadioCardsProps {
  /** The question. */
  legend: ReactNode;
  hideLegend?: boolean;
  choices: readonly RadioCardChoice[];
  /** Chosen value, null for none. */
  value: string | null;
  onValueChange: (value: string) => void;
  /** Cards side by side where there is room; one by default. */
  columns?: 1 | 2 | 3;
  error?: ReactNode;
  /** Group name in the form, made up if left out. */
  name?: string;
  className?: string;
}

/** A few choices, each with room for an explanation. Real radio buttons underneath. */
export function RadioCards({
  legend,
  hideLegend = false,
  choices,
  value,
  onValueChange,
  columns = 1,
  error,
  name,
  className,
}: RadioCardsProps) {
  const groupId = useId();
  const errorId = `${groupId}-error`;
  return (
    <fieldset
      className={classNames('pl-radio-cards', className)}
      aria-describedby={error ? errorId : undefined}
    >
      <legend className="pl-radio-cards-legend">
        {hideLegend ? <VisuallyHidden>{legend}</VisuallyHidden> : legend}
      </legend>
      <div className={`pl-radio-cards-grid pl-radio-cards-${columns}`}>
        {choices.map((choice) => (
          <label key={choice.value} className="pl-radio-card">
            <input
              type="radio"
              className="pl-radio-card-input"
              name={name ?? groupId}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled}
              onChange={() => onValueChange(choice.value)}
            />
            {choice.icon ? (
              <span className="pl-radio-card-icon" aria-hidden="true">
                {choice.icon}
              </span>
            ) : null}
            <span className="pl-radio-card-text">
              <span className="pl-radio-card-label">{choice.label}</span>
              {choice.hint ? <span className="pl-radio-card-hint">{choice.hint}</span> : null}
            </span>
            <span className="pl-radio-card-dot" aria-hidden="true" />
          </label>
        ))}
      </div>
      <p className="pl-field-error" id={errorId} aria-live="polite">
        {error}
      </p>
    </fieldset>
  );
}
