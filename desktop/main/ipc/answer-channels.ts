import {
  type AskChannelName,
  type AskChannels,
  askChannels,
  type PayloadOf,
  type TellChannelName,
  tellChannels,
} from '@pluto/shared/ipc/channels.ts';
import { type BrowserWindow, ipcMain } from 'electron';
import type { z } from 'zod';
import { isOwnFrame } from './is-own-frame.ts';

/** One answer for each channel; the compiler misses none. */
export type Answers = {
  [C in AskChannelName]: (
    request: z.output<AskChannels[C]['request']>,
  ) => z.input<AskChannels[C]['response']> | Promise<z.input<AskChannels[C]['response']>>;
};

/** Answers the renderer: only our own main frame, only what fits the schemas, in both directions. */
export function answerChannels(answers: Answers): void {
  for (const channel of Object.keys(askChannels) as AskChannelName[]) {
    const { name, request, response } = askChannels[channel];
    const answer = answers[channel] as (request: unknown) => unknown;
    ipcMain.handle(name, async (event, given: unknown) => {
      if (!isOwnFrame(event)) throw new Error('Refused: not our own page.');
      return response.parse(await answer(request.parse(given)));
    });
  }
}

/** Tells the renderer something, if there is a window. */
export function tell<C extends TellChannelName>(
  window: BrowserWindow | null,
  channel: C,
  payload: PayloadOf<C>,
): void {
  if (!window || window.webContents.isDestroyed()) return;
  const { name, payload: schema } = tellChannels[channel];
  window.webContents.send(name, schema.parse(payload));
}
