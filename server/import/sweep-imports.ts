import type { Database } from '../database/connect.ts';
import { undoDays } from './import-state.ts';

const abandonedHours = 24;

/**
 * Forgets what imports keep no longer than they must: files that were never imported after a day; after the time in
 * which an import can be undone, the rows that failed and the earlier values of merged candidates.
 */
export async function sweepImports({ sequelize }: Database, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  await sequelize.query(
    `with abandoned as (
       delete from imports where status in ('uploading', 'checking', 'ready', 'failed', 'cancelled')
         and created_at < :abandoned and (alive_at is null or alive_at < clock_timestamp() - interval '1 hour')
       returning import_id)
     delete from import_rows where import_id in (select import_id from abandoned)`,
    { replacements: { abandoned: before(abandonedHours * 3_600_000) } },
  );
  const over = 'select import_id from imports where finished_at < :over';
  const replacements = { over: before(undoDays * 86_400_000) };
  await sequelize.query(`delete from import_faults where import_id in (${over})`, { replacements });
  await sequelize.query(
    `update import_people set change = null where change is not null and import_id in (${over})`,
    {
      replacements,
    },
  );
}
