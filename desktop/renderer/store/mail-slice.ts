import type { getMailChoices, MailChoices } from '@pluto/shared/http/notify.ts';
import type { ResponseOf } from '@pluto/shared/http/route.ts';
import type { PlutoBridge } from '../bridge.ts';
import { finishLoading, idle, type Remote, startLoading } from './remote.ts';
import type { Slice } from './store-types.ts';

export interface MailSlice {
  /** What the signed-in account is told by e-mail. */
  mailChoices: Remote<ResponseOf<typeof getMailChoices>>;
  loadMailChoices(): Promise<void>;
  changeMailChoices(choices: Partial<MailChoices>): Promise<void>;
}

export const createMailSlice =
  (bridge: PlutoBridge): Slice<MailSlice> =>
  (set) => ({
    mailChoices: idle,
    async loadMailChoices() {
      // Another account may have signed in since: what it was told before is not shown meanwhile.
      set({ mailChoices: startLoading(idle) });
      const outcome = await bridge.call('getMailChoices');
      set(({ mailChoices }) => ({ mailChoices: finishLoading(mailChoices, outcome) }));
    },
    async changeMailChoices(choices) {
      const outcome = await bridge.call('changeMailChoices', { body: choices });
      set(({ mailChoices }) => ({ mailChoices: finishLoading(mailChoices, outcome) }));
    },
  });
