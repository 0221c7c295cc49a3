import '@pluto/shared/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadConfig } from './config.ts';
import type { Arrival } from './verify/take-token.ts';
import { createIntakeClient } from './wizard/intake-client.ts';
import { keepConnected } from './wizard/keep-connected.ts';
import { Wizard } from './wizard/wizard.tsx';
import { createWizardActions } from './wizard/wizard-actions.ts';
import { WizardProvider } from './wizard/wizard-context.tsx';
import { createWizardStore } from './wizard/wizard-store.ts';

/** Puts the parts together and shows the wizard. */
export async function start(arrival: Arrival): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  const send: typeof fetch = (url, init) => window.fetch(url, { ...init, referrerPolicy: 'no-referrer' });
  const { serverUrl } = await loadConfig(send);
  const client = createIntakeClient({ baseUrl: serverUrl, fetch: send });
  const store = createWizardStore();
  const actions = createWizardActions(client, store, arrival);
  createRoot(root).render(
    <StrictMode>
      <WizardProvider value={{ store, actions, client }}>
        <Wizard />
      </WizardProvider>
    </StrictMode>,
  );
  keepConnected({
    client,
    store,
    actions,
    openStream: (url) => new EventSource(url, { withCredentials: true }),
  });
  await actions.open();
}
