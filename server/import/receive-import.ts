import { AppError } from '@pluto/shared/errors/app-error.ts';
import { type createImport as createRoute, importLimits } from '@pluto/shared/http/import.ts';
import type { BodyOf } from '@pluto/shared/http/route.ts';
import type { ExtractionOutcome } from '@pluto/shared/profile/extraction.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import { QueryTypes } from 'sequelize';
import type { Database } from '../database/connect.ts';
import type { ImportRow } from '../database/rows.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { newId } from '../platform/ids.ts';
import { findRole } from '../ranking/role-view.ts';
import { refuseUnless } from './import-state.ts';
import { stagedColumns } from './stage-rows.ts';
import { textOf } from './summarise-candidates.ts';

const tooLarge = () =>
  new AppError('body_too_large', {
    publicMessage: `This file is over ${importLimits.fileBytes / 1024 / 1024} MB. Split it into smaller files and import them one by one.`,
  });

/** Begins an import. Throws `not_found` for a role of nobody, `body_too_large`. */
export async function createImport(
  database: Database,
  caller: RecruiterCaller,
  given: BodyOf<typeof createRoute> & { now: Date },
): Promise<ImportRow> {
  const role = given.role_id ? await findRole(database, caller.organisationId, given.role_id) : null;
  if (given.kind === 'table' && given.size_bytes > importLimits.fileBytes) throw tooLarge();
  return database.models.Import.create({
    organisation_id: caller.organisationId,
    account_id: caller.accountId,
    file_name: given.file_name,
    kind: given.kind,
    status: 'uploading',
    role_id: role?.role_id ?? null,
    size_bytes: given.size_bytes,
    created_at: given.now,
  });
}

/** Stores one part of the file; a part that is sent again replaces itself. @returns bytes received so far */
export async function receivePart(
  { sequelize }: Database,
  row: ImportRow,
  part: { number: number; bytes: Buffer },
): Promise<number> {
  refuseUnless(row, ['uploading']);
  const { import_id } = row;
  const [sum] = await sequelize.query<{ received: string }>(
    `with stored as (
       insert into import_parts (import_id, number, content) values (:import_id, :number, :bytes)
       on conflict (import_id, number) do update set content = excluded.content returning 1)
     update imports set received_bytes = :size + coalesce((select sum(length(content)) from import_parts
       where import_id = :import_id and number <> :number), 0)
     where import_id = :import_id and exists (select 1 from stored) returning received_bytes as received`,
    {
      type: QueryTypes.SELECT,
      replacements: { import_id, number: part.number, bytes: part.bytes, size: part.bytes.length },
    },
  );
  const received = Number(sum?.received ?? 0);
  if (received > importLimits.fileBytes) throw tooLarge();
  return received;
}

export interface ResumeReceipt {
  outcome: 'read' | 'unreadable';
  name: string | null;
  message: string | null;
}

/** Reads a resume. */
export type ReadResume = (
  bytes: Uint8Array,
  fileName: string,
  options: { today: string; country?: string | null },
) => Promise<ExtractionOutcome>;

/**
 * Reads one resume of a folder and stages what it says of its owner. A file that cannot be read, or names nobody, is
 * kept as a row with its reason.
 */
export async function receiveResume(
  { database, readResume }: { database: Database; readResume: ReadResume },
  row: ImportRow,
  file: { number: number; name: string; bytes: Buffer; now: Date },
): Promise<ResumeReceipt> {
  refuseUnless(row, ['uploading']);
  const { import_id } = row;
  const { number, name: file_name, now } = file;
  const { sequelize } = database;
  if (number > importLimits.resumes)
    throw new AppError('body_too_large', {
      publicMessage: `At most ${importLimits.resumes.toLocaleString('en')} resumes are taken at once. Please import the rest afterwards.`,
    });
  const read = await readResume(file.bytes, file_name, { today: now.toISOString().slice(0, 10) });
  const resume_id = newId();
  const profile: Profile = {};
  for (const { field_key, value, provenance } of read.ok ? read.extraction.values : []) {
    const { evidence } = provenance;
    const proven = evidence?.kind === 'resume' ? { ...evidence, resume_id, file: file_name } : evidence;
    profile[field_key] = { value, provenance: { ...provenance, at: now.toISOString(), evidence: proven } };
  }
  const name = textOf(profile, 'name') ?? textOf(profile, 'email');
  const reason = !read.ok
    ? read.message
    : name
      ? null
      : 'Neither a name nor an e-mail address stands in this file, so it cannot be a candidate. Create the candidate by hand.';
  await sequelize.transaction(async (transaction) => {
    const options = { transaction, replacements: { import_id, number } };
    for (const table of ['import_rows', 'import_faults', 'import_resumes'])
      await sequelize.query(
        `delete from ${table} where import_id = :import_id and number = :number`,
        options,
      );
    if (reason === null && read.ok) {
      const columns = stagedColumns(import_id, number, newId(), { line: number, externalId: null, profile });
      await sequelize.query(
        `insert into import_rows (import_id, number, line, candidate_id, external_id, name, email, phone, company, location, profile)
         values (:columns)`,
        { transaction, replacements: { columns } },
      );
      await sequelize.query(
        `insert into import_resumes (import_id, number, resume_id, file_name, format, extraction, content)
         values (:import_id, :number, :resume_id, :file_name, :format, :extraction, :content)`,
        {
          transaction,
          replacements: {
            import_id,
            number,
            resume_id,
            file_name,
            format: read.extraction.format,
            extraction: JSON.stringify(read.extraction),
            content: file.bytes,
          },
        },
      );
    } else {
      const problems = [{ column: null, value: file_name, message: reason }];
      await sequelize.query(
        `insert into import_faults (import_id, number, line, is_failed, name, cells, problems)
         values (:import_id, :number, :number, true, null, :cells, :problems)`,
        {
          transaction,
          replacements: {
            import_id,
            number,
            cells: JSON.stringify([file_name]),
            problems: JSON.stringify(problems),
          },
        },
      );
    }
    await sequelize.query(
      'update imports set received_bytes = received_bytes + :size where import_id = :import_id',
      { transaction, replacements: { import_id, size: file.bytes.length } },
    );
  });
  return { outcome: reason === null ? 'read' : 'unreadable', name, message: reason };
}
