import { QueryTypes, type Transaction } from 'sequelize';
import type { Database } from '../database/connect.ts';
import type { ImportRow } from '../database/rows.ts';
import { KnownPeople, type Person } from './known-people.ts';
import type { WorkWatch } from './work-watch.ts';

const chunkSize = 2_000;

type Suspect = Person & { number: number };

/**
 * Rows that share something with a known candidate or with another row of the file. Only these are looked at one by
 * one; a row in this list may still be a stranger, a row outside it is one for certain.
 */
const suspectNumbers = `
  select r.number from import_rows r join candidates c
    on c.organisation_id = :org and c.external_id = r.external_id
    where r.import_id = :id and c.status <> 'erased'
  union select r.number from import_rows r join candidates c on c.organisation_id = :org and c.email = r.email
    where r.import_id = :id and c.status <> 'erased'
  union select r.number from import_rows r join candidates c on c.organisation_id = :org and c.phone = r.phone
    where r.import_id = :id and c.status <> 'erased'
  union select r.number from import_rows r join candidates c
    on c.organisation_id = :org and lower(c.name) = lower(r.name) and (c.email is null or r.email is null)
    where r.import_id = :id and c.status <> 'erased'
  union select r.number from import_rows r join (select external_id from import_rows where import_id = :id
      group by 1 having count(*) > 1) d on d.external_id = r.external_id where r.import_id = :id
  union select r.number from import_rows r join (select email from import_rows where import_id = :id
      group by 1 having count(*) > 1) d on d.email = r.email where r.import_id = :id
  union select r.number from import_rows r join (select phone from import_rows where import_id = :id
      group by 1 having count(*) > 1) d on d.phone = r.phone where r.import_id = :id
  union select r.number from import_rows r join (select lower(name) as name from import_rows where import_id = :id
      group by 1 having count(*) > 1 and count(*) > count(email)) d on d.name = lower(r.name) where r.import_id = :id`;

const knownOf = `
  select candidate_id, external_id, name, email, phone, profile #>> '{current_company,value}' as current_company,
    profile #>> '{location,value}' as location
  from candidates where organisation_id = :org and status <> 'erased' and (
    external_id in (:externalIds) or email in (:emails) or phone in (:phones)
    or (lower(name) in (:names) and (email is null or lower(name) in (:namesWithoutEmail))))
  order by created_at, candidate_id`;

/** `in ()` is no SQL; nothing is equal to null. */
const listed = (values: readonly (string | null)[]): (string | null)[] => {
  const given = [...new Set(values.filter((value) => value !== null))];
  return given.length > 0 ? given : [null];
};

/**
 * Finds out which rows of an import are somebody who is known, or who stands in the file before, and stores that.
 * Earlier decisions of the recruiter stay where the row still means the same person. Runs within the given transaction
 * when the import is carried out, so that nobody comes in between.
 */
export async function matchImport(
  database: Database,
  row: Pick<ImportRow, 'import_id' | 'organisation_id'>,
  watch: WorkWatch,
  outer?: Transaction,
): Promise<{ duplicates: number; seenEvent: string }> {
  if (!outer)
    return database.sequelize.transaction((transaction) => matchImport(database, row, watch, transaction));
  const { sequelize } = database;
  const replacements = { id: row.import_id, org: row.organisation_id };
  const options = { type: QueryTypes.SELECT, transaction: outer } as const;
  const [seen] = await sequelize.query<{ event: string }>(
    'select coalesce(max(event_id), 0) as event from events where organisation_id = :org',
    { ...options, replacements },
  );
  await sequelize.query(`set local work_mem = '64MB'`, { transaction: outer });
  await sequelize.query(`create temporary table suspects on commit drop as ${suspectNumbers}`, {
    transaction: outer,
    replacements,
  });
  await sequelize.query(
    `create temporary table earlier on commit drop as
     select number, candidate_id, same_as, decision, fields from import_matches
     where import_id = :id and (decision <> 'merge' or fields <> '{}')`,
    { transaction: outer, replacements },
  );
  await sequelize.query('delete from import_matches where import_id = :id', {
    transaction: outer,
    replacements,
  });
  const people = new KnownPeople([]);
  /** Candidates that are rows of this file, by id. */
  const rowOf = new Map<string, number>();
  let duplicates = 0;
  let rows = 0;
  for (let after = 0; ; ) {
    const chunk = await sequelize.query<Suspect>(
      `select r.number, r.candidate_id, r.external_id, r.name, r.email, r.phone,
         r.company as current_company, r.location
       from import_rows r join suspects s on s.number = r.number
       where r.import_id = :id and r.number > :after order by r.number limit ${chunkSize}`,
      { ...options, replacements: { ...replacements, after } },
    );
    if (chunk.length === 0) break;
    const lower = ({ name }: Suspect) => name?.toLowerCase() ?? null;
    const known = await sequelize.query<Person>(knownOf, {
      ...options,
      replacements: {
        ...replacements,
        externalIds: listed(chunk.map(({ external_id }) => external_id)),
        emails: listed(chunk.map(({ email }) => email)),
        phones: listed(chunk.map(({ phone }) => phone)),
        names: listed(chunk.map(lower)),
        namesWithoutEmail: listed(chunk.filter(({ email }) => email === null).map(lower)),
      },
    });
    for (const person of known) people.add(person);
    const found: { number: number; candidate_id: string; same_as: number | null; matched_by: string }[] = [];
    for (const suspect of chunk) {
      const match = people.match(suspect);
      if (match) {
        const same_as = rowOf.get(match.candidate_id) ?? null;
        found.push({
          number: suspect.number,
          candidate_id: match.candidate_id,
          same_as,
          matched_by: match.by,
        });
        people.add({ ...suspect, candidate_id: match.candidate_id });
      } else {
        rowOf.set(suspect.candidate_id, suspect.number);
        people.add(suspect);
      }
    }
    if (found.length > 0) {
      await sequelize.query(
        `insert into import_matches (import_id, number, candidate_id, same_as, matched_by, decision, fields)
         select :id, f.number, f.candidate_id, f.same_as, f.matched_by,
           coalesce(e.decision, 'merge'), coalesce(e.fields, '{}')
         from jsonb_to_recordset(:found) as f(number int, candidate_id uuid, same_as int, matched_by text)
         left join earlier e on e.number = f.number and (e.candidate_id = f.candidate_id or e.same_as = f.same_as)`,
        { transaction: outer, replacements: { ...replacements, found: JSON.stringify(found) } },
      );
    }
    duplicates += found.length;
    rows += chunk.length;
    after = chunk.at(-1)?.number ?? after;
    await watch.tell({ stage: 'matching', done: rows, total: rows, rows });
  }
  await sequelize.query('drop table suspects, earlier', { transaction: outer });
  return { duplicates, seenEvent: String(seen?.event ?? 0) };
}
