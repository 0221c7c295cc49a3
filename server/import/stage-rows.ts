import type { ImportColumn, ImportView } from '@pluto/shared/http/import.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import type { Database } from '../database/connect.ts';
import { openCopy } from './copy-rows.ts';
import { type TableRow, textOfCell } from './import-table.ts';
import { orderedIds } from './ordered-id.ts';
import { textOf } from './summarise-candidates.ts';
import type { UnderstoodRow } from './understand-row.ts';
import type { WorkWatch } from './work-watch.ts';

const rowColumns =
  'import_rows (import_id, number, line, candidate_id, external_id, name, email, phone, company, location, profile)';
const faultColumns = 'import_faults (import_id, number, line, is_failed, name, cells, problems)';
/** Rows understood before the process does something else for a moment: about ten milliseconds. */
const breathEvery = 250;
const mostPreviewed = 20;

export interface StagedRows {
  rows: number;
  failed: number;
  remarks: number;
  preview: ImportView['preview'];
}

/** What is stored of an understood row, before it is a candidate. */
export function stagedColumns(
  importId: string,
  number: number,
  candidateId: string,
  row: Pick<UnderstoodRow, 'line' | 'externalId' | 'profile'>,
) {
  const { profile } = row;
  return [
    importId,
    number,
    row.line,
    candidateId,
    row.externalId,
    textOf(profile, 'name'),
    textOf(profile, 'email'),
    textOf(profile, 'phone'),
    textOf(profile, 'current_company'),
    textOf(profile, 'location'),
    JSON.stringify(profile),
  ];
}

function previewOf(
  row: TableRow,
  understood: UnderstoodRow,
  columns: readonly ImportColumn[],
  fields: readonly FieldDefinition[],
): ImportView['preview'][number] {
  const { profile } = understood;
  return {
    line: row.line,
    outcome: understood.isUsable ? 'fresh' : 'failed',
    cells: columns.map(({ position }) => textOfCell(row.cells[position]).slice(0, 120)),
    values: printedValues(profile, fields),
  };
}

export function printedValues(profile: Profile, fields: readonly FieldDefinition[]) {
  return fields.flatMap((field) => {
    const known = profile[field.key];
    return known ? [{ field_key: field.key, printed: field.print(known.value).slice(0, 300) }] : [];
  });
}

/**
 * Puts the rows of a file, understood, into the staging tables by COPY; good rows into one, what is wrong into the
 * other, with the whole row so that it can be mended. Memory does not grow with the file: the database sets the pace.
 */
export async function stageRows(
  database: Database,
  importId: string,
  given: {
    rows: AsyncIterable<TableRow[]>;
    understand(row: TableRow): UnderstoodRow;
    columns: readonly ImportColumn[];
    fields: readonly FieldDefinition[];
    nowMs: number;
    /** Share of the file that was read, for the progress. */
    read(): { done: number; total: number };
  },
  watch: WorkWatch,
): Promise<StagedRows> {
  const nextId = orderedIds(given.nowMs);
  const good = await openCopy(database, rowColumns);
  const bad = await openCopy(database, faultColumns).catch(async (error: unknown) => {
    await good.abort();
    throw error;
  });
  const staged: StagedRows = { rows: 0, failed: 0, remarks: 0, preview: [] };
  try {
    for await (const batch of given.rows) {
      for (const row of batch) {
        staged.rows += 1;
        const number = staged.rows;
        const understood = given.understand(row);
        if (understood.isUsable) await good.write(stagedColumns(importId, number, nextId(), understood));
        if (understood.problems.length > 0) {
          if (understood.isUsable) staged.remarks += 1;
          else staged.failed += 1;
          await bad.write([
            importId,
            number,
            row.line,
            !understood.isUsable,
            textOf(understood.profile, 'name'),
            JSON.stringify(row.cells.map(textOfCell)),
            JSON.stringify(understood.problems),
          ]);
        }
        if (staged.preview.length < mostPreviewed)
          staged.preview.push(previewOf(row, understood, given.columns, given.fields));
        if (number % breathEvery === 0) {
          await watch.tell({ stage: 'reading', ...given.read(), rows: number });
          await watch.breathe();
        }
      }
    }
  } catch (error) {
    await Promise.all([good.abort(), bad.abort()]);
    throw error;
  }
  await good.end().catch(async (error: unknown) => {
    await bad.abort();
    throw error;
  });
  await bad.end();
  // The planner must know at once that the table is no longer empty.
  await database.sequelize.query('analyze import_rows');
  return staged;
}

/** Forgets what an earlier check has found; decisions about duplicates stay until those are looked for again. */
export async function clearStage({ sequelize }: Database, importId: string): Promise<void> {
  for (const table of ['import_rows', 'import_faults'])
    await sequelize.query(`delete from ${table} where import_id = :importId`, { replacements: { importId } });
}
