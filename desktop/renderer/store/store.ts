import { create } from 'zustand';
import type { PlutoBridge } from '../bridge.ts';
import { createActivitySlice } from './activity-slice.ts';
import { createAppSlice } from './app-slice.ts';
import { createAuditSlice } from './audit-slice.ts';
import { createCandidateSlice } from './candidate-slice.ts';
import { createCandidatesSlice } from './candidates-slice.ts';
import { createImportSlice } from './import-slice.ts';
import { createLinkSlice } from './link-slice.ts';
import { createMailSlice } from './mail-slice.ts';
import { createNavigationSlice } from './navigation-slice.ts';
import { createRankingSlice } from './ranking-slice.ts';
import { createReviewSlice } from './review-slice.ts';
import { createRolesSlice } from './roles-slice.ts';
import { createSessionSlice } from './session-slice.ts';
import type { Store } from './store-types.ts';

/** The store of one window, on top of its bridge. */
export function createStore(bridge: PlutoBridge) {
  return create<Store>()((...api) => ({
    ...createSessionSlice(bridge)(...api),
    ...createAppSlice(bridge)(...api),
    ...createNavigationSlice(...api),
    ...createRolesSlice(bridge)(...api),
    ...createRankingSlice(bridge)(...api),
    ...createCandidatesSlice(bridge)(...api),
    ...createCandidateSlice(bridge)(...api),
    ...createLinkSlice(bridge)(...api),
    ...createReviewSlice(bridge)(...api),
    ...createActivitySlice(bridge)(...api),
    ...createAuditSlice(bridge)(...api),
    ...createImportSlice(bridge)(...api),
    ...createMailSlice(bridge)(...api),
  }));
}

export type PlutoStore = ReturnType<typeof createStore>;
