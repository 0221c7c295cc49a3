import { createHash } from 'node:crypto';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { ImportColumn } from '@pluto/shared/http/import.ts';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import { QueryTypes } from 'sequelize';
import type { Database } from '../database/connect.ts';
import type { ImportRow } from '../database/rows.ts';
import { fieldsOfRole } from '../gaps/intake-profile.ts';
import { type ImportReading, partsOf, roleOf } from './import-state.ts';
import type { TableRow } from './import-table.ts';
import { matchImport } from './match-import.ts';
import { namesPeople, proposeMapping } from './propose-mapping.ts';
import { type FileForm, type FileParts, readRows, recogniseFile } from './read-rows.ts';
import { clearStage, stageRows } from './stage-rows.ts';
import { rowReader } from './understand-row.ts';
import type { WorkWatch } from './work-watch.ts';

const sampledRows = 200;

async function firstRows(parts: FileParts, form: FileForm): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of readRows(parts, form)) {
    rows.push(...batch.slice(0, sampledRows - rows.length));
    if (rows.length >= sampledRows) break;
  }
  return rows;
}

/** Proposals, with what the recruiter chose instead. */
function chosenColumns(proposed: ImportColumn[], chosen: Record<string, string> | undefined): ImportColumn[] {
  return proposed.map((column) => {
    const used_as = chosen?.[column.position];
    if (used_as === undefined || used_as === column.used_as) return column;
    return { ...column, used_as, confidence: 1, because: 'choice' };
  });
}

function noNames(columns: readonly ImportColumn[]): string {
  const found = columns
    .map(({ column }) => column)
    .filter(Boolean)
    .slice(0, 12)
    .join(', ')
    .slice(0, 200);
  return `No column holds a name or an e-mail address. The first line must name the columns, for example "name, email, phone"; it says: ${found || 'nothing'}.`;
}

/** Calls `seen` with every part that goes by. */
const counted = (parts: FileParts, seen: (bytes: number) => void): FileParts =>
  async function* () {
    for await (const part of parts()) {
      seen(part.length);
      yield part;
    }
  };

/**
 * Checks an import without storing a candidate: how the file is written, what its columns are, what is wrong with which
 * cell, who is known. The result is stored with the import, which is then ready; `trouble` says why it cannot be
 * carried out as it is. Throws `import_unreadable` for a file that is no table.
 */
export async function checkImport(
  database: Database,
  row: ImportRow,
  watch: WorkWatch,
  now: Date,
): Promise<Partial<ImportRow>> {
  const { import_id } = row;
  if (row.kind === 'resumes') return checkResumes(database, row, watch);
  await clearStage(database, import_id);
  const fields = fieldsOfRole(await roleOf(database, row));
  const parts = partsOf(database, import_id);
  const hash = createHash('sha256');
  const { encoding = null, delimiter = null, columns: chosen } = row.settings;
  const form = await recogniseFile(parts, { encoding, delimiter }, (bytes) => hash.update(bytes));
  const samples = await firstRows(parts, form);
  if (samples.length === 0)
    throw new AppError('import_unreadable', {
      publicMessage:
        'The file has a header line and no rows. Please choose a file with at least one candidate.',
    });
  const proposed = proposeMapping(form.columns, samples, fields);
  const columns = chosenColumns(proposed.columns, chosen);
  const about: ImportReading['about'] = {
    format: form.format,
    encoding: form.encoding,
    delimiter: form.delimiter,
    header_line: form.headerLine,
    source: proposed.source,
  };
  const base = { digest: hash.digest('hex'), seen_event: null };
  if (!namesPeople(columns)) {
    const reading = { about, columns, preview: [] };
    return { ...base, reading, counts: null, trouble: noNames(columns) };
  }
  let done = 0;
  const staged = await stageRows(
    database,
    import_id,
    {
      rows: readRows(
        counted(parts, (bytes) => {
          done += bytes;
        }),
        form,
      ),
      understand: rowReader({ fileName: row.file_name, columns, fields, places: await loadPlaces(), now }),
      columns,
      fields,
      nowMs: Date.now(),
      read: () => ({ done: Math.min(done, Number(row.received_bytes)), total: Number(row.received_bytes) }),
    },
    watch,
  );
  const matched = await matchImport(database, row, watch);
  const preview = await markDuplicates(database, import_id, staged.preview);
  const { rows, failed, remarks } = staged;
  return {
    ...base,
    seen_event: matched.seenEvent,
    reading: { about, columns, preview },
    counts: {
      rows,
      failed,
      remarks,
      duplicates: matched.duplicates,
      fresh: rows - failed - matched.duplicates,
    },
    trouble: null,
  };
}

/** Resumes were read when they came; what is left is to find who is known. */
async function checkResumes(
  database: Database,
  row: ImportRow,
  watch: WorkWatch,
): Promise<Partial<ImportRow>> {
  const { import_id } = row;
  const [counted] = await database.sequelize.query<{ good: number; failed: number }>(
    `select (select count(*)::int from import_rows where import_id = :import_id) as good,
       (select count(*)::int from import_faults where import_id = :import_id) as failed`,
    { type: QueryTypes.SELECT, replacements: { import_id } },
  );
  const { good = 0, failed = 0 } = counted ?? {};
  const matched = await matchImport(database, row, watch);
  return {
    seen_event: matched.seenEvent,
    reading: {
      about: { format: 'resumes', encoding: 'binary', delimiter: null, header_line: null, source: null },
      columns: [],
      preview: [],
    },
    counts: {
      rows: good + failed,
      failed,
      remarks: 0,
      duplicates: matched.duplicates,
      fresh: good - matched.duplicates,
    },
    trouble:
      good + failed === 0
        ? 'There is no resume in this import. Please choose files or a folder with some.'
        : null,
  };
}

async function markDuplicates(
  { sequelize }: Database,
  import_id: string,
  preview: ImportReading['preview'],
): Promise<ImportReading['preview']> {
  const known = await sequelize.query<{ number: number }>(
    'select number from import_matches where import_id = :import_id and number <= :last',
    { type: QueryTypes.SELECT, replacements: { import_id, last: preview.length } },
  );
  const numbers = new Set(known.map(({ number }) => number));
  return preview.map((row, index) => (numbers.has(index + 1) ? { ...row, outcome: 'duplicate' } : row));
}
