import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { ImportView } from '@pluto/shared/http/import.ts';
import { QueryTypes } from 'sequelize';
import type { Database } from '../database/connect.ts';

type Progress = NonNullable<ImportView['progress']>;

/** What the work on an import tells about itself while it goes on, and how it learns that it should stop. */
export interface WorkWatch {
  /** Tells how far the work is; throws `ImportStopped` when somebody wants it to end. */
  tell(progress: Omit<Progress, 'rows_per_second'>): Promise<void>;
  /** Lets other work of the process go on. */
  breathe(): Promise<void>;
  end(): void;
}

/** Thrown into the work on an import that should end. */
export class ImportStopped extends AppError {
  constructor() {
    super('wrong_step', { publicMessage: 'This import was stopped.' });
  }
}

const tellEveryMs = 400;
const aliveEveryMs = 5_000;

/**
 * Watches over one piece of work. Progress goes into the import's row at most every 400 ms, over a connection of its
 * own, so that it is seen before the work is committed; the same statement brings back whether it should stop.
 */
export function watchWork({ sequelize }: Database, importId: string, signal: AbortSignal): WorkWatch {
  const startedAt = performance.now();
  let toldAt = Number.NEGATIVE_INFINITY;
  const write = async (progress: Progress | null) => {
    const [row] = await sequelize.query<{ is_stopping: boolean }>(
      `update imports set alive_at = clock_timestamp()${progress ? ', progress = :progress' : ''}
       where import_id = :importId returning is_stopping`,
      {
        type: QueryTypes.SELECT,
        replacements: { importId, ...(progress ? { progress: JSON.stringify(progress) } : {}) },
      },
    );
    if (row?.is_stopping) throw new ImportStopped();
  };
  const alive = setInterval(() => void write(null).catch(() => undefined), aliveEveryMs);
  alive.unref();
  return {
    tell: async (progress) => {
      if (signal.aborted) throw new ImportStopped();
      const now = performance.now();
      if (now - toldAt < tellEveryMs) return;
      toldAt = now;
      const seconds = (now - startedAt) / 1000;
      await write({ ...progress, rows_per_second: seconds > 0 ? Math.round(progress.rows / seconds) : 0 });
    },
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    end: () => clearInterval(alive),
  };
}
