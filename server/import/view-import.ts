import type { ImportSummary, ImportView } from '@pluto/shared/http/import.ts';
import type { Database } from '../database/connect.ts';
import type { ImportRow } from '../database/rows.ts';
import { fieldsOfRole } from '../gaps/intake-profile.ts';
import { partLabels, partUses } from './column-headers.ts';
import { roleOf, standardPolicy, undoDays } from './import-state.ts';

/** Until when an import can be undone; null when it cannot, or not any more. */
export function undoUntil(row: Pick<ImportRow, 'status' | 'finished_at'>, now: Date): Date | null {
  if (row.status !== 'done' || !row.finished_at) return null;
  const until = new Date(row.finished_at.getTime() + undoDays * 86_400_000);
  return until > now ? until : null;
}

export function summariseImport(row: ImportRow, account_name: string, now: Date): ImportSummary {
  const { import_id, kind, file_name, status, created_at, finished_at, imported, updated, failed, skipped } =
    row;
  return {
    import_id,
    kind,
    file_name,
    status,
    account_name,
    created_at: created_at.toISOString(),
    finished_at: finished_at?.toISOString() ?? null,
    result: { imported, updated, failed, skipped },
    undo_until: undoUntil(row, now)?.toISOString() ?? null,
  };
}

/** Everything a screen shows of one import. */
export async function viewImport(database: Database, row: ImportRow, now: Date): Promise<ImportView> {
  const { models } = database;
  const [account, role] = await Promise.all([
    models.Account.findByPk(row.account_id, { attributes: ['name'] }),
    roleOf(database, row),
  ]);
  const kept = row.undone?.kept ?? [];
  const people = kept.length
    ? await models.Candidate.findAll({
        where: { candidate_id: kept.map(({ candidate_id }) => candidate_id) },
        attributes: ['candidate_id', 'name'],
      })
    : [];
  const nameOf = new Map(people.map(({ candidate_id, name }) => [candidate_id, name]));
  return {
    ...summariseImport(row, account?.name ?? '', now),
    role_id: row.role_id,
    size_bytes: Number(row.size_bytes),
    received_bytes: Number(row.received_bytes),
    trouble: row.trouble,
    progress: row.progress,
    reading: row.reading?.about ?? null,
    columns: row.reading?.columns ?? [],
    fields: [
      ...fieldsOfRole(role).map(({ key, label }) => ({ key, label })),
      ...partUses.map((key) => ({ key, label: partLabels[key] })),
    ],
    policy: row.settings.policy ?? standardPolicy,
    counts: row.counts,
    preview: row.reading?.preview ?? [],
    undone: row.undone && {
      removed: row.undone.removed,
      restored: row.undone.restored,
      kept_total: row.undone.kept_total,
      kept: kept.map(({ candidate_id, reason }) => ({
        candidate_id,
        reason,
        name: nameOf.get(candidate_id) ?? '',
      })),
    },
  };
}
