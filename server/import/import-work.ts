import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { ImportStatus } from '@pluto/shared/http/import.ts';
import type { Database } from '../database/connect.ts';
import type { ImportRow } from '../database/rows.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { checkImport } from './check-import.ts';
import { commitImport } from './commit-import.ts';
import { moveImport, undoDays } from './import-state.ts';
import { undoImport } from './undo-import.ts';
import { undoUntil } from './view-import.ts';
import { ImportStopped, type WorkWatch, watchWork } from './work-watch.ts';

export type WorkKind = 'check' | 'commit' | 'undo';

interface Step {
  from: readonly ImportStatus[];
  working: ImportStatus;
  /** Where it stands when somebody stops it. */
  stopped: ImportStatus;
  run(
    database: Database,
    row: ImportRow,
    given: { accountId: string; now: Date; watch: WorkWatch },
  ): Promise<Partial<ImportRow>>;
  done: ImportStatus;
}

const steps: Record<WorkKind, Step> = {
  check: {
    from: ['uploading', 'ready', 'failed'],
    working: 'checking',
    stopped: 'cancelled',
    run: (database, row, { watch, now }) => checkImport(database, row, watch, now),
    done: 'ready',
  },
  commit: { from: ['ready'], working: 'importing', stopped: 'ready', run: commitImport, done: 'done' },
  undo: { from: ['done'], working: 'undoing', stopped: 'done', run: undoImport, done: 'undone' },
};

/** What the status alone does not tell. Throws `wrong_step`. */
function refuseUnfit(kind: WorkKind, row: ImportRow, now: Date): void {
  const refuse = (publicMessage: string) => {
    throw new AppError('wrong_step', { publicMessage });
  };
  if (kind === 'commit' && row.status === 'ready' && !row.counts)
    refuse(row.trouble ?? 'This file was not checked yet.');
  if (kind === 'undo' && row.status === 'done' && !undoUntil(row, now))
    refuse(`An import can be undone for ${undoDays} days. This one is older.`);
}

/** The work on imports that goes on beside requests: checks, commits, undoing. */
export interface ImportWork {
  /** Begins the work and returns at once; throws `wrong_step` where it does not fit. */
  start(kind: WorkKind, row: ImportRow, accountId: string): Promise<void>;
  /** Does the work and returns when it is over; throws what went wrong. */
  run(kind: WorkKind, row: ImportRow, accountId: string): Promise<void>;
  /** Ends all work that this process does; nothing of it stays. */
  stop(): Promise<void>;
}

export function createImportWork(deps: { database: Database; clock: Clock; log: Log }): ImportWork {
  const { database, clock, log } = deps;
  const { models } = database;
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();

  const begin = async (kind: WorkKind, row: ImportRow) => {
    const { from, working } = steps[kind];
    refuseUnfit(kind, row, clock.now());
    const changes = {
      status: working,
      trouble: null,
      is_stopping: false,
      progress: null,
      alive_at: new Date(),
    };
    await moveImport(database, row.import_id, from, changes);
    // The database's own time decides whether a server is alive: clocks differ.
    await database.sequelize.query('update imports set alive_at = clock_timestamp() where import_id = :id', {
      replacements: { id: row.import_id },
    });
  };
  const work = async (kind: WorkKind, row: ImportRow, accountId: string): Promise<void> => {
    const step = steps[kind];
    const { import_id } = row;
    const watch = watchWork(database, import_id, stopping.signal);
    try {
      const fresh = await models.Import.findByPk(import_id, { rejectOnEmpty: true });
      const changes = await step.run(database, fresh, { accountId, now: clock.now(), watch });
      await moveImport(database, import_id, [step.working, step.done], {
        status: step.done,
        progress: null,
        ...changes,
      });
    } catch (error) {
      const isStopped = error instanceof ImportStopped;
      const known = error instanceof AppError && !isStopped;
      await models.Import.update(
        {
          status: isStopped ? step.stopped : kind === 'undo' ? 'done' : 'failed',
          progress: null,
          is_stopping: false,
          trouble: isStopped
            ? null
            : known
              ? error.publicMessage
              : 'Something went wrong on the server, and nothing was stored. Please try again.',
        },
        { where: { import_id, status: step.working } },
      );
      if (!isStopped && !known) log.error({ err: error, import_id, kind }, 'the work on an import failed');
      throw error;
    } finally {
      watch.end();
    }
  };
  const tracked = (promise: Promise<void>): Promise<void> => {
    running.add(promise);
    const over = () => void running.delete(promise);
    promise.then(over, over);
    return promise;
  };
  return {
    start: async (kind, row, accountId) => {
      await begin(kind, row);
      // What went wrong stands in the import's row.
      tracked(work(kind, row, accountId)).catch(() => undefined);
    },
    run: async (kind, row, accountId) => {
      await begin(kind, row);
      await tracked(work(kind, row, accountId));
    },
    stop: async () => {
      stopping.abort();
      await Promise.allSettled([...running]);
    },
  };
}
