import type { createIntakeLink } from '@pluto/shared/http/link.ts';
import type { ResponseOf } from '@pluto/shared/http/route.ts';
import type { Outcome } from '@pluto/shared/ipc/outcome.ts';
import type { PlutoBridge } from '../bridge.ts';
import type { Slice } from './store-types.ts';

export interface LinkSlice {
  /** Candidates whose link is being made right now. */
  copying: ReadonlySet<string>;
  /** Makes a link and copies it; null when one is already being made for this candidate. */
  copyIntakeLink(candidateId: string): Promise<Outcome<ResponseOf<typeof createIntakeLink>> | null>;
}

export const createLinkSlice =
  (bridge: PlutoBridge): Slice<LinkSlice> =>
  (set, get) => ({
    copying: new Set(),
    async copyIntakeLink(candidateId) {
      const { copying, roleId, place } = get();
      // Two quick presses would make two links, and the first one copied would be revoked.
      if (copying.has(candidateId)) return null;
      set({ copying: new Set([...copying, candidateId]) });
      try {
        const isRanked = place.screen === 'ranking' && roleId !== null;
        return await bridge.copyIntakeLink({
          candidate_id: candidateId,
          ...(isRanked ? { role_id: roleId } : {}),
        });
      } finally {
        set((state) => ({ copying: new Set([...state.copying].filter((id) => id !== candidateId)) }));
      }
    },
  });
