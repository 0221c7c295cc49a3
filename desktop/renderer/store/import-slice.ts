import type {
  ImportDuplicate,
  ImportPolicy,
  ImportSummary,
  ImportView,
  listImportProblems,
} from '@pluto/shared/http/import.ts';
import { importLimits } from '@pluto/shared/http/import.ts';
import type { ResponseOf } from '@pluto/shared/http/route.ts';
import type { Failure, Outcome } from '@pluto/shared/ipc/outcome.ts';
import type { PlutoBridge } from '../bridge.ts';
import { copy } from '../words/words.ts';
import { appendPage, type ImportPage, type ImportPlace, isWorking } from './import-place.ts';
import { finishLoading, idle, latestOf, type Remote, startLoading } from './remote.ts';
import type { Slice } from './store-types.ts';

/** The part of a browser's `File` that an import needs. */
export type ImportFile = Pick<File, 'name' | 'size' | 'slice'>;

export type ImportProblemRow = ResponseOf<typeof listImportProblems>['rows'][number];

export interface ReadingChoice {
  columns?: { position: number; used_as: string }[];
  encoding?: string | null;
  delimiter?: string | null;
}

export interface ImportSlice {
  importPlace: ImportPlace;
  importProblems: Remote<ImportPage<ImportProblemRow>>;
  importDuplicates: Remote<ImportPage<ImportDuplicate>>;
  imports: Remote<readonly ImportSummary[]>;
  /** Role the imported candidates are ranked for; null for none. */
  importRoleId: string | null;
  setImportRole(roleId: string | null): void;
  importTable(file: ImportFile): Promise<void>;
  importResumes(folderName: string, files: readonly ImportFile[]): Promise<void>;
  recheckImport(choice: ReadingChoice): Promise<void>;
  changeImportPolicy(policy: ImportPolicy): Promise<void>;
  decideDuplicate(
    number: number,
    body: { decision?: ImportDuplicate['decision']; fields?: Record<string, 'ours' | 'theirs'> },
  ): Promise<Failure | null>;
  commitImport(): Promise<void>;
  /** Stops what goes on, or gives the import up. */
  cancelImport(): Promise<void>;
  undoImport(importId: string): Promise<Failure | null>;
  saveImportRows(which: 'failed' | 'all'): Promise<Outcome<{ file_name: string | null }>>;
  loadMoreProblems(): Promise<void>;
  loadMoreDuplicates(): Promise<void>;
  loadImports(): Promise<void>;
  resetImport(): void;
}

const lookEveryMs = 250;
const resumesAtOnce = 2;
const waiting: ImportPlace = { step: 'file', failure: null };
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, lookEveryMs));

export const createImportSlice =
  (bridge: PlutoBridge): Slice<ImportSlice> =>
  (set, get) => {
    const fail = (name: string, failure: Failure) =>
      set({ importPlace: { step: 'file', failure: { name, failure } } });
    const refused = (name: string, message: string) =>
      fail(name, { code: 'body_too_large', message, details: [] });
    const openView = () => {
      const { importPlace } = get();
      return importPlace.step === 'open' ? importPlace.view : null;
    };
    /** True while the recruiter still looks at this import. */
    const isShown = (importId: string) => {
      const { importPlace } = get();
      return (
        (importPlace.step === 'open' && importPlace.view.import_id === importId) ||
        (importPlace.step === 'sending' && importPlace.importId === importId)
      );
    };

    /** Shows an import until its work is over, then loads what has become of it. */
    async function follow(outcome: Outcome<ImportView>): Promise<void> {
      if (!outcome.ok) {
        const view = openView();
        if (view) set({ importPlace: { step: 'open', view, failure: outcome.failure } });
        return;
      }
      let view = outcome.value;
      const { import_id } = view;
      set({ importPlace: { step: 'open', view, failure: null } });
      while (isWorking(view.status)) {
        await pause();
        if (!isShown(import_id)) return;
        const next = await bridge.call('getImport', { params: { import_id } });
        if (!isShown(import_id)) return;
        if (next.ok) view = next.value;
        set({ importPlace: { step: 'open', view, failure: next.ok ? null : next.failure } });
      }
      if (view.status === 'cancelled') {
        get().resetImport();
        return;
      }
      await Promise.all([loadPage('problems', true), loadPage('duplicates', true)]);
      if (view.status === 'done' || view.status === 'undone') {
        await Promise.all([
          get().loadCandidates(),
          get().loadRanking(),
          get().loadRoles(),
          get().loadImports(),
        ]);
      }
    }

    async function loadPage(kind: 'problems' | 'duplicates', isFresh = false): Promise<void> {
      const view = openView();
      if (!view) return;
      const key = kind === 'problems' ? 'importProblems' : 'importDuplicates';
      const standing = get()[key] as Remote<ImportPage<never>>;
      const page = isFresh ? null : latestOf(standing);
      if (!isFresh && (standing.status === 'loading' || !page?.next)) return;
      set({ [key]: isFresh ? { status: 'loading', value: null } : startLoading(standing) });
      const input = {
        params: { import_id: view.import_id },
        query: { limit: 100, ...(page?.next ? { cursor: page.next } : {}) },
      };
      if (kind === 'problems') {
        const outcome = await bridge.call('listImportProblems', input);
        set({ importProblems: finishLoading(get().importProblems, pageOf(outcome, page, 'rows')) });
      } else {
        const outcome = await bridge.call('listImportDuplicates', input);
        set({ importDuplicates: finishLoading(get().importDuplicates, pageOf(outcome, page, 'duplicates')) });
      }
    }

    async function begin(kind: 'table' | 'resumes', name: string, bytes: number, files: number) {
      set({
        importPlace: {
          step: 'sending',
          kind,
          name,
          importId: null,
          sent: 0,
          total: kind === 'table' ? bytes : files,
        },
      });
      const outcome = await bridge.call('createImport', {
        body: { kind, file_name: name.slice(0, 255), size_bytes: bytes, role_id: get().importRoleId },
      });
      if (!outcome.ok) {
        fail(name, outcome.failure);
        return null;
      }
      const { import_id } = outcome.value;
      const { importPlace } = get();
      if (importPlace.step !== 'sending') return null;
      set({ importPlace: { ...importPlace, importId: import_id } });
      return import_id;
    }

    const moveOn = (importId: string, sent: number): boolean => {
      const { importPlace } = get();
      if (importPlace.step !== 'sending' || importPlace.importId !== importId) return false;
      set({ importPlace: { ...importPlace, sent } });
      return true;
    };

    async function check(import_id: string, body: ReadingChoice = {}): Promise<void> {
      await follow(await bridge.call('checkImport', { params: { import_id }, body }));
    }

    return {
      importPlace: waiting,
      importProblems: idle,
      importDuplicates: idle,
      imports: idle,
      importRoleId: null,
      setImportRole: (importRoleId) => set({ importRoleId }),
      async importTable(file) {
        if (get().importPlace.step !== 'file') return;
        if (file.size > importLimits.fileBytes) return refused(file.name, copy.import.tooLarge);
        const importId = await begin('table', file.name, file.size, 1);
        if (!importId) return;
        const { partBytes } = importLimits;
        for (let at = 0, number = 1; at < file.size || number === 1; at += partBytes, number += 1) {
          const bytes = new Uint8Array(await file.slice(at, at + partBytes).arrayBuffer());
          const sent = await bridge.sendImportPart({ import_id: importId, number, bytes });
          if (!sent.ok) return fail(file.name, sent.failure);
          if (!moveOn(importId, Math.min(at + partBytes, file.size))) return;
        }
        await check(importId);
      },
      async importResumes(folderName, files) {
        if (get().importPlace.step !== 'file') return;
        if (files.length === 0) return refused(folderName, copy.import.emptyFolder);
        if (files.length > importLimits.resumes)
          return refused(folderName, copy.import.tooManyFiles(importLimits.resumes));
        const size = files.reduce((sum, file) => sum + file.size, 0);
        const importId = await begin('resumes', folderName, size, files.length);
        if (!importId) return;
        let next = 0;
        let sent = 0;
        const stopped: { failure: Failure | null } = { failure: null };
        const send = async () => {
          while (next < files.length && !stopped.failure) {
            const number = next + 1;
            const file = files[next] as ImportFile;
            next += 1;
            // A file over the limit is sent as far as the limit and a bit: the server says what is wrong with it.
            const bytes = new Uint8Array(await file.slice(0, importLimits.resumeBytes).arrayBuffer());
            const outcome = await bridge.sendImportResume({
              import_id: importId,
              number,
              file_name: file.name,
              bytes,
            });
            if (!outcome.ok) stopped.failure = outcome.failure;
            sent += 1;
            if (!moveOn(importId, sent)) return;
          }
        };
        await Promise.all(Array.from({ length: resumesAtOnce }, send));
        if (!isShown(importId)) return;
        if (stopped.failure) return fail(folderName, stopped.failure);
        await check(importId);
      },
      async recheckImport(choice) {
        const view = openView();
        if (view) await check(view.import_id, choice);
      },
      async changeImportPolicy(policy) {
        const view = openView();
        if (!view) return;
        set({ importPlace: { step: 'open', view: { ...view, policy }, failure: null } });
        const outcome = await bridge.call('changeImport', {
          params: { import_id: view.import_id },
          body: { policy },
        });
        set({
          importPlace: outcome.ok
            ? { step: 'open', view: outcome.value, failure: null }
            : { step: 'open', view, failure: outcome.failure },
        });
        if (outcome.ok) await loadPage('duplicates', true);
      },
      async decideDuplicate(number, body) {
        const view = openView();
        if (!view) return null;
        const outcome = await bridge.call('decideImportDuplicate', {
          params: { import_id: view.import_id, number },
          body,
        });
        if (!outcome.ok) return outcome.failure;
        const { importDuplicates } = get();
        const page = latestOf(importDuplicates);
        if (page) {
          const items = page.items.map((item) => (item.number === number ? outcome.value : item));
          set({ importDuplicates: { status: 'ready', value: { ...page, items } } });
        }
        return null;
      },
      async commitImport() {
        const view = openView();
        if (view)
          await follow(
            await bridge.call('commitImport', { params: { import_id: view.import_id }, body: {} }),
          );
      },
      async cancelImport() {
        const { importPlace } = get();
        const importId = importPlace.step === 'sending' ? importPlace.importId : openView()?.import_id;
        const isBusy = importPlace.step === 'open' && isWorking(importPlace.view.status);
        if (importId) await bridge.call('cancelImport', { params: { import_id: importId }, body: {} });
        // Work that goes on notices it by itself; `follow` shows what has become of it.
        if (!isBusy) get().resetImport();
      },
      async undoImport(import_id) {
        const outcome = await bridge.call('undoImport', { params: { import_id }, body: {} });
        if (!outcome.ok) return outcome.failure;
        await follow(outcome);
        return null;
      },
      async saveImportRows(which) {
        const view = openView();
        if (!view) return { ok: true, value: { file_name: null } };
        const file_name = copy.import.rowsFile(view.file_name.replace(/\.[^.]{1,5}$/, '')).slice(0, 255);
        return bridge.saveImportRows({ import_id: view.import_id, which, file_name });
      },
      loadMoreProblems: () => loadPage('problems'),
      loadMoreDuplicates: () => loadPage('duplicates'),
      async loadImports() {
        set({ imports: startLoading(get().imports) });
        const outcome = await bridge.call('listImports', { query: { limit: 50 } });
        set({
          imports: finishLoading(
            get().imports,
            outcome.ok ? { ok: true, value: outcome.value.imports } : outcome,
          ),
        });
      },
      resetImport: () => set({ importPlace: waiting, importProblems: idle, importDuplicates: idle }),
    };
  };

/** A page of a reply behind those that are loaded. */
function pageOf<K extends 'rows' | 'duplicates', T>(
  outcome: Outcome<Record<K, T[]> & { next_cursor: string | null; total: number }>,
  standing: ImportPage<T> | null,
  key: K,
): Outcome<ImportPage<T>> {
  if (!outcome.ok) return outcome;
  const { next_cursor, total } = outcome.value;
  return { ok: true, value: appendPage(standing, { items: outcome.value[key], next: next_cursor, total }) };
}
