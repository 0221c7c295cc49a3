import type { ImportResult } from '@pluto/shared/http/import.ts';
import type { Failure } from '@pluto/shared/ipc/outcome.ts';
import type { PlutoBridge } from '../bridge.ts';
import type { Slice } from './store-types.ts';

/** Where an import stands. */
export type ImportState =
  | { status: 'waiting' }
  | { status: 'sending'; fileName: string }
  | { status: 'done'; result: ImportResult }
  | { status: 'failed'; fileName: string; failure: Failure };

export interface ImportSlice {
  importState: ImportState;
  /** Role the imported candidates are ranked for; null for none. */
  importRoleId: string | null;
  setImportRole(roleId: string | null): void;
  importFile(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  failImport(fileName: string, failure: Failure): void;
  resetImport(): void;
}

const waiting: ImportState = { status: 'waiting' };

export const createImportSlice =
  (bridge: PlutoBridge): Slice<ImportSlice> =>
  (set, get) => ({
    importState: waiting,
    importRoleId: null,
    setImportRole: (importRoleId) => set({ importRoleId }),
    async importFile(fileName, bytes) {
      if (get().importState.status === 'sending') return;
      set({ importState: { status: 'sending', fileName } });
      const { importRoleId } = get();
      const outcome = await bridge.importFile({
        file_name: fileName,
        bytes,
        ...(importRoleId ? { role_id: importRoleId } : {}),
      });
      set({
        importState: outcome.ok
          ? { status: 'done', result: outcome.value }
          : { status: 'failed', fileName, failure: outcome.failure },
      });
      if (outcome.ok) await Promise.all([get().loadCandidates(), get().loadRanking(), get().loadRoles()]);
    },
    failImport: (fileName, failure) => set({ importState: { status: 'failed', fileName, failure } }),
    resetImport: () => set({ importState: waiting }),
  });
