import { AppError } from '@pluto/shared/errors/app-error.ts';
import type {
  decideImportDuplicate,
  ImportDuplicate,
  listImportDuplicates as listRoute,
} from '@pluto/shared/http/import.ts';
import type { BodyOf, QueryOf, ResponseOf } from '@pluto/shared/http/route.ts';
import { isSameValue } from '@pluto/shared/profile/diff.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import { QueryTypes } from 'sequelize';
import type { Database } from '../database/connect.ts';
import type { ImportRow } from '../database/rows.ts';
import { fieldsOfRole } from '../gaps/intake-profile.ts';
import { readCursor, writeCursor } from '../http/list-cursor.ts';
import { roleOf, standardPolicy } from './import-state.ts';
import { type FieldChoices, isFixed, winnerOf } from './merge-choice.ts';

interface MatchRow {
  number: number;
  line: number;
  name: string | null;
  email: string | null;
  profile: Profile;
  matched_by: ImportDuplicate['matched_by'];
  decision: ImportDuplicate['decision'];
  fields: FieldChoices;
  candidate_id: string;
  candidate_name: string | null;
  ours: Profile | null;
  same_as_line: number | null;
}

const matches = `
  select m.number, r.line, r.name, r.email, r.profile, m.matched_by, m.decision, m.fields, m.candidate_id,
    coalesce(c.name, s.name) as candidate_name, coalesce(c.profile, s.profile) as ours,
    case when c.candidate_id is null then s.line end as same_as_line
  from import_matches m
  join import_rows r on r.import_id = m.import_id and r.number = m.number
  left join candidates c on c.candidate_id = m.candidate_id
  left join import_rows s on s.import_id = m.import_id and s.number = m.same_as`;

async function viewerOf(database: Database, row: ImportRow): Promise<(match: MatchRow) => ImportDuplicate> {
  const fields = fieldsOfRole(await roleOf(database, row));
  const policy = row.settings.policy ?? standardPolicy;
  return (match) => {
    const ours = match.ours ?? {};
    const both = fields.flatMap((field) => {
      const theirs = match.profile[field.key];
      return theirs ? [{ field, ours: ours[field.key], theirs }] : [];
    });
    const differing = both.filter(({ ours, theirs }) => !ours || !isSameValue(ours.value, theirs.value));
    return {
      number: match.number,
      line: match.line,
      name: match.name ?? match.email ?? '',
      matched_by: match.matched_by,
      candidate_id: match.same_as_line === null ? match.candidate_id : null,
      candidate_name: match.candidate_name,
      same_as_line: match.same_as_line,
      decision: match.decision,
      fields: differing.map(({ field, ours, theirs }) => ({
        field_key: field.key,
        label: field.label,
        ours: ours ? field.print(ours.value) : null,
        ours_source: ours?.provenance.source ?? null,
        theirs: field.print(theirs.value),
        wins: winnerOf(field.key, ours, theirs, policy, match.fields),
        is_fixed: isFixed(ours, theirs),
      })),
      same: both.length - differing.length,
    };
  };
}

/** Rows of people who are known, field by field beside the record, in the order of the file. */
export async function listDuplicates(
  database: Database,
  row: ImportRow,
  query: QueryOf<typeof listRoute>,
): Promise<ResponseOf<typeof listRoute>> {
  const limit = query.limit ?? 50;
  const [after] = readCursor(query.cursor) ?? [0];
  const { import_id } = row;
  const [found, [counted], view] = await Promise.all([
    database.sequelize.query<MatchRow>(
      `${matches} where m.import_id = :import_id and m.number > :after order by m.number limit :limit`,
      { type: QueryTypes.SELECT, replacements: { import_id, after: Number(after), limit: limit + 1 } },
    ),
    database.sequelize.query<{ count: number }>(
      'select count(*)::int as count from import_matches where import_id = :import_id',
      { type: QueryTypes.SELECT, replacements: { import_id } },
    ),
    viewerOf(database, row),
  ]);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    duplicates: page.map(view),
    next_cursor: found.length > limit && last ? writeCursor([last.number]) : null,
    total: counted?.count ?? 0,
  };
}

/**
 * Decides about one duplicate. Throws `not_found`, and `conflict` for "somebody else" with the id of a known candidate:
 * two candidates cannot have one id.
 */
export async function decideDuplicate(
  database: Database,
  row: ImportRow,
  number: number,
  body: BodyOf<typeof decideImportDuplicate>,
): Promise<ImportDuplicate> {
  const read = async () => {
    const [match] = await database.sequelize.query<MatchRow>(
      `${matches} where m.import_id = :import_id and m.number = :number`,
      { type: QueryTypes.SELECT, replacements: { import_id: row.import_id, number } },
    );
    if (!match) throw new AppError('not_found', { publicMessage: 'This row is no duplicate any more.' });
    return match;
  };
  const match = await read();
  if (body.decision === 'new' && match.matched_by === 'external_id') {
    throw new AppError('conflict', {
      publicMessage:
        'Both have the same candidate id, and an id belongs to one candidate. Merge them, leave the row out, or use another column as the id.',
    });
  }
  await database.sequelize.query(
    'update import_matches set decision = :decision, fields = :fields where import_id = :import_id and number = :number',
    {
      replacements: {
        import_id: row.import_id,
        number,
        decision: body.decision ?? match.decision,
        fields: JSON.stringify({ ...match.fields, ...body.fields }),
      },
    },
  );
  return (await viewerOf(database, row))(await read());
}
