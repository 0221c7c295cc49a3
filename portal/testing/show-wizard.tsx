import { configure, render } from '@testing-library/react';
import { createIntakeClient } from '../app/wizard/intake-client.ts';
import { type EventStream, keepConnected } from '../app/wizard/keep-connected.ts';
import { Wizard } from '../app/wizard/wizard.tsx';
import { createWizardActions } from '../app/wizard/wizard-actions.ts';
import { WizardProvider } from '../app/wizard/wizard-context.tsx';
import { createWizardStore } from '../app/wizard/wizard-store.ts';
import { candidateId } from './sample-intake.ts';
import type { ScriptedServer } from './scripted-server.ts';

// A busy machine is slow, not wrong: waits end as soon as what is waited for is there.
configure({ asyncUtilTimeout: 15_000 });

/** An event stream in the hands of a test. */
export class ScriptedStream implements EventStream {
  readonly #listeners = new Map<string, (event: { data?: unknown }) => void>();
  isOpen = true;

  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void {
    this.#listeners.set(type, listener);
  }

  close(): void {
    this.isOpen = false;
  }

  send(type: string, data?: unknown): void {
    if (this.isOpen) this.#listeners.get(type)?.({ data: JSON.stringify(data) });
  }
}

/** The whole portal in a test page, as `start` builds it, against a scripted server. */
export async function showWizard(
  server: ScriptedServer,
  arrival = { candidateId, token: 'secret' as string | null },
) {
  const client = createIntakeClient({ baseUrl: '', fetch: server.fetch, uploadFetch: () => server.fetch });
  const store = createWizardStore();
  const actions = createWizardActions(client, store, arrival);
  const streams: ScriptedStream[] = [];
  const view = render(
    <WizardProvider value={{ store, actions, client }}>
      <Wizard />
    </WizardProvider>,
  );
  const stop = keepConnected({
    client,
    store,
    actions,
    openStream: () => {
      const stream = new ScriptedStream();
      streams.push(stream);
      return stream;
    },
    waitsMs: [0],
  });
  await actions.open();
  return { ...view, store, actions, streams, stop };
}
