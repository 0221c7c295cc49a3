import { reduceWizard } from './reduce-wizard.ts';
import type { WizardEvent } from './wizard-event.ts';
import { initialWizardState, type WizardState } from './wizard-state.ts';

/** Holds the wizard's state outside React, so that network code can read and move it as well. */
export interface WizardStore {
  get(): WizardState;
  dispatch(event: WizardEvent): void;
  subscribe(listener: () => void): () => void;
}

export function createWizardStore(initial: WizardState = initialWizardState): WizardStore {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (event) => {
      const next = reduceWizard(state, event);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
