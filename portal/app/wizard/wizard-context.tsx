import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { IntakeClient } from './intake-client.ts';
import type { WizardActions } from './wizard-actions.ts';
import type { WizardState } from './wizard-state.ts';
import type { WizardStore } from './wizard-store.ts';

export interface WizardParts {
  store: WizardStore;
  actions: WizardActions;
  client: IntakeClient;
}

const WizardContext = createContext<WizardParts | null>(null);

export function WizardProvider({ value, children }: { value: WizardParts; children: ReactNode }) {
  return <WizardContext value={value}>{children}</WizardContext>;
}

function useParts(): WizardParts {
  const parts = use(WizardContext);
  if (!parts) throw new Error('A page of the wizard needs a WizardProvider above it');
  return parts;
}

/** The wizard's state and what a page can do. */
export function useWizard(): WizardParts & { state: WizardState } {
  const parts = useParts();
  const state = useSyncExternalStore(parts.store.subscribe, parts.store.get);
  return { ...parts, state };
}

/** Like `useWizard` on pages that are shown only when there is an intake. */
export function useIntake() {
  const wizard = useWizard();
  if (!wizard.state.intake) throw new Error('This page needs an intake');
  return { ...wizard, intake: wizard.state.intake };
}
