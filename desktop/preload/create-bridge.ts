import type { PlutoBridge } from '@pluto/shared/ipc/bridge.ts';
import {
  type AskChannelName,
  askChannels,
  type TellChannelName,
  tellChannels,
} from '@pluto/shared/ipc/channels.ts';
import { type RecruiterRouteName, recruiterRoutes } from '@pluto/shared/ipc/recruiter-routes.ts';

/** What the bridge needs of Electron. */
export interface Wire {
  ask(name: string, request: unknown): Promise<unknown>;
  listen(name: string, listener: (payload: unknown) => void): () => void;
}

/**
 * Makes the bridge: one method for each channel. Requests are parsed before they are sent, replies before
 * they are handed over; what does not fit is an error here and never reaches the other side.
 */
export function createBridge(wire: Wire): PlutoBridge {
  async function ask(channel: AskChannelName, request: unknown): Promise<unknown> {
    const { name, request: asked, response } = askChannels[channel];
    return response.parse(await wire.ask(name, asked.parse(request)));
  }
  const methods = Object.fromEntries(
    (Object.keys(askChannels) as AskChannelName[])
      .filter((channel) => channel !== 'callRoute')
      .map((channel) => [channel, (request?: unknown) => ask(channel, request)]),
  );
  const bridge = {
    ...methods,
    call: async (route: RecruiterRouteName, input: unknown = {}) => {
      const outcome = askChannels.callRoute.response.parse(await ask('callRoute', { route, input }));
      return outcome.ok ? { ok: true, value: recruiterRoutes[route].response.parse(outcome.value) } : outcome;
    },
    on: (channel: TellChannelName, listener: (payload: unknown) => void) => {
      const { name, payload } = tellChannels[channel];
      return wire.listen(name, (received) => listener(payload.parse(received)));
    },
  };
  // The methods are made from the same table the type is made from.
  return bridge as unknown as PlutoBridge;
}
