import type { AuditHead, listAudit } from '@pluto/shared/http/audit.ts';
import type { ResponseOf } from '@pluto/shared/http/route.ts';
import type { ReplyOf } from '@pluto/shared/ipc/channels.ts';
import type { PlutoBridge } from '../bridge.ts';
import { finishLoading, idle, mapRemote, type Remote, startLoading } from './remote.ts';
import type { Slice } from './store-types.ts';

export type AuditEntries = ResponseOf<typeof listAudit>['entries'];
export type AuditCheck = Extract<ReplyOf<'verifyAudit'>, { ok: true }>['value'];

export interface AuditLog {
  entries: AuditEntries;
  nextCursor: string | null;
  head: AuditHead;
}

export interface AuditSlice {
  audit: Remote<AuditLog>;
  auditCheck: Remote<AuditCheck>;
  loadAudit(): Promise<void>;
  loadMoreAudit(): Promise<void>;
  checkAudit(): Promise<void>;
  resetAudit(): void;
}

export const createAuditSlice =
  (bridge: PlutoBridge): Slice<AuditSlice> =>
  (set, get) => ({
    audit: idle,
    auditCheck: idle,
    async loadAudit() {
      set(({ audit }) => ({ audit: startLoading(audit) }));
      const outcome = await bridge.call('listAudit', { query: { limit: '200' } });
      const log = outcome.ok
        ? {
            ok: true as const,
            value: {
              entries: outcome.value.entries,
              nextCursor: outcome.value.next_cursor,
              head: outcome.value.head,
            },
          }
        : outcome;
      set(({ audit }) => ({ audit: finishLoading(audit, log) }));
    },
    async loadMoreAudit() {
      const { audit } = get();
      if (audit.status !== 'ready' || audit.value.nextCursor === null) return;
      const outcome = await bridge.call('listAudit', {
        query: { limit: '200', cursor: audit.value.nextCursor },
      });
      if (!outcome.ok) return;
      const { entries, next_cursor } = outcome.value;
      set((state) => ({
        audit: mapRemote(state.audit, (log) => ({
          ...log,
          entries: [...log.entries, ...entries],
          nextCursor: next_cursor,
        })),
      }));
    },
    async checkAudit() {
      set(({ auditCheck }) => ({ auditCheck: startLoading(auditCheck) }));
      const outcome = await bridge.verifyAudit();
      set(({ auditCheck }) => ({ auditCheck: finishLoading(auditCheck, outcome) }));
    },
    resetAudit: () => set({ audit: idle, auditCheck: idle }),
  });
