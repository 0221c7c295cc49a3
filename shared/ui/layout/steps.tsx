import type { ReactNode } from 'react';
import './steps.css';
import { VisuallyHidden } from '../foundation/visually-hidden.tsx';

export interface StepDefinition {
  id: string;
  label: ReactNode;
}

export interface StepsProps {
  steps: readonly StepDefinition[];
  /** Id of the present step. */
  current: string;
  /** Name of the whole way, for screen readers. */
  label?: string;
}

/** Where one is in a wizard. Phones get segments and one line of text, wider windows all names. */
export function Steps({ steps, current, label = 'Progress' }: StepsProps) {
  const currentIndex = steps.findIndex((step) => step.id === current);
  return (
    <nav className="pl-steps" aria-label={label}>
      <p className="pl-steps-summary" aria-hidden="true">
        <strong>{steps[currentIndex]?.label}</strong>
        <span>
          {currentIndex + 1} of {steps.length}
        </span>
      </p>
      <ol className="pl-steps-list">
        {steps.map((step, index) => {
          const state = index < currentIndex ? 'done' : index === currentIndex ? 'current' : 'ahead';
          return (
            <li
              key={step.id}
              className={`pl-step pl-step-${state}`}
              aria-current={state === 'current' ? 'step' : undefined}
            >
              <span className="pl-step-label">{step.label}</span>
              {state === 'done' ? <VisuallyHidden> (done)</VisuallyHidden> : null}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
