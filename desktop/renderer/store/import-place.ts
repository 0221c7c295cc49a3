import type { ImportStatus, ImportView } from '@pluto/shared/http/import.ts';
import type { Failure } from '@pluto/shared/ipc/outcome.ts';

/** Where the import screen stands. What the server does is told by the status of the view. */
export type ImportPlace =
  | { step: 'file'; failure: { name: string; failure: Failure } | null }
  | {
      step: 'sending';
      kind: 'table' | 'resumes';
      name: string;
      /** Null until the server knows of it. */
      importId: string | null;
      /** Bytes of a table, files of a folder. */
      sent: number;
      total: number;
    }
  | { step: 'open'; view: ImportView; failure: Failure | null };

/** The four steps a recruiter sees. */
export type ImportStep = 'file' | 'check' | 'import' | 'done';

export const isWorking = (status: ImportStatus): boolean =>
  status === 'checking' || status === 'importing' || status === 'undoing';

/** Which of the four steps is shown. */
export function stepOf(place: ImportPlace): ImportStep {
  if (place.step !== 'open') return 'file';
  const { status } = place.view;
  if (status === 'importing') return 'import';
  return status === 'done' || status === 'undoing' || status === 'undone' ? 'done' : 'check';
}

/** A list that is loaded page by page. */
export interface ImportPage<T> {
  items: readonly T[];
  next: string | null;
  total: number;
}

export function appendPage<T>(standing: ImportPage<T> | null, page: ImportPage<T>): ImportPage<T> {
  return standing ? { ...page, items: [...standing.items, ...page.items] } : page;
}
