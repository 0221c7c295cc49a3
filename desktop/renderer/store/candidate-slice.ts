import type { listIntakeLinks } from '@pluto/shared/http/link.ts';
import type { ResponseOf } from '@pluto/shared/http/route.ts';
import type { CandidateDetail } from '@pluto/shared/http/words.ts';
import type { Failure, Outcome } from '@pluto/shared/ipc/outcome.ts';
import type { PlutoBridge } from '../bridge.ts';
import { finishLoading, idle, type Remote, startLoading } from './remote.ts';
import type { Slice } from './store-types.ts';

export type IntakeLinks = ResponseOf<typeof listIntakeLinks>['links'];

export interface CandidateSlice {
  /** The candidate of the panel. */
  candidate: Remote<CandidateDetail>;
  links: Remote<IntakeLinks>;
  loadCandidate(candidateId: string): Promise<void>;
  revokeLink(linkId: string): Promise<Failure | null>;
  editCandidate(candidateId: string, values: Record<string, string | null>): Promise<Failure | null>;
  eraseCandidate(candidateId: string): Promise<Failure | null>;
  exportCandidate(candidateId: string, name: string): Promise<Outcome<{ file_name: string | null }>>;
  rankCandidate(candidateId: string, roleId: string): Promise<Failure | null>;
  resetCandidate(): void;
}

export const createCandidateSlice =
  (bridge: PlutoBridge): Slice<CandidateSlice> =>
  (set, get) => {
    let shown: string | null = null;

    return {
      candidate: idle,
      links: idle,
      async loadCandidate(candidateId) {
        if (shown !== candidateId) set({ candidate: idle, links: idle });
        shown = candidateId;
        set(({ candidate, links }) => ({ candidate: startLoading(candidate), links: startLoading(links) }));
        const params = { candidate_id: candidateId };
        const [detail, listed] = await Promise.all([
          bridge.call('getCandidate', { params }),
          bridge.call('listIntakeLinks', { params }),
        ]);
        if (shown !== candidateId) return;
        const list = listed.ok ? { ok: true as const, value: listed.value.links } : listed;
        set(({ candidate, links }) => ({
          candidate: finishLoading(candidate, detail),
          links: finishLoading(links, list),
        }));
      },
      async revokeLink(linkId) {
        const outcome = await bridge.call('revokeIntakeLink', { params: { link_id: linkId }, body: {} });
        if (shown) await get().loadCandidate(shown);
        return outcome.ok ? null : outcome.failure;
      },
      async editCandidate(candidateId, values) {
        const outcome = await bridge.call('editCandidate', {
          params: { candidate_id: candidateId },
          body: { values },
        });
        if (!outcome.ok) return outcome.failure;
        if (shown === candidateId) set({ candidate: { status: 'ready', value: outcome.value } });
        return null;
      },
      async eraseCandidate(candidateId) {
        const outcome = await bridge.call('eraseCandidate', { params: { candidate_id: candidateId } });
        if (!outcome.ok) return outcome.failure;
        get().closeCandidate();
        await Promise.all([get().loadCandidates(), get().loadRanking()]);
        return null;
      },
      exportCandidate: (candidateId, name) =>
        bridge.exportCandidate({ candidate_id: candidateId, candidate_name: name }),
      async rankCandidate(candidateId, roleId) {
        const outcome = await bridge.call('rankCandidates', {
          params: { role_id: roleId },
          body: { candidate_ids: [candidateId] },
        });
        if (!outcome.ok) return outcome.failure;
        await Promise.all([get().loadCandidate(candidateId), get().loadRoles()]);
        return null;
      },
      resetCandidate() {
        shown = null;
        set({ candidate: idle, links: idle });
      },
    };
  };
