import type {
  listImports as listRoute,
  listImportProblems as problemsRoute,
} from '@pluto/shared/http/import.ts';
import type { QueryOf, ResponseOf } from '@pluto/shared/http/route.ts';
import { Op, QueryTypes } from 'sequelize';
import type { Database } from '../database/connect.ts';
import { readCursor, writeCursor } from '../http/list-cursor.ts';
import { summariseImport } from './view-import.ts';

/** Imports of an organisation that were carried out, newest first. */
export async function listImports(
  { models }: Database,
  organisationId: string,
  query: QueryOf<typeof listRoute>,
  now: Date,
): Promise<ResponseOf<typeof listRoute>> {
  const limit = query.limit ?? 50;
  const [createdAt, id] = readCursor(query.cursor) ?? [];
  const rows = await models.Import.findAll({
    where: {
      organisation_id: organisationId,
      status: ['importing', 'done', 'undoing', 'undone'],
      ...(createdAt
        ? {
            [Op.or]: [
              { created_at: { [Op.lt]: new Date(createdAt) } },
              { created_at: new Date(createdAt), import_id: { [Op.gt]: String(id) } },
            ],
          }
        : {}),
    },
    order: [
      ['created_at', 'DESC'],
      ['import_id', 'ASC'],
    ],
    limit: limit + 1,
  });
  const accounts = await models.Account.findAll({
    where: { account_id: [...new Set(rows.map(({ account_id }) => account_id))] },
    attributes: ['account_id', 'name'],
  });
  const nameOf = new Map(accounts.map(({ account_id, name }) => [account_id, name]));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    imports: page.map((row) => summariseImport(row, nameOf.get(row.account_id) ?? '', now)),
    next_cursor:
      rows.length > limit && last ? writeCursor([last.created_at.toISOString(), last.import_id]) : null,
  };
}

export interface FaultRow {
  number: number;
  line: number;
  is_failed: boolean;
  name: string | null;
  cells: string[];
  problems: { column: string | null; value: string | null; message: string }[];
}

/** Rows with problems, those that failed first, each in the order of the file. */
export async function readFaults(
  { sequelize }: Database,
  importId: string,
  given: { after?: { isFailed: boolean; number: number } | null; onlyFailed?: boolean; limit: number },
): Promise<FaultRow[]> {
  const { after = null, limit, onlyFailed = false } = given;
  return sequelize.query<FaultRow>(
    `select number, line, is_failed, name, cells, problems from import_faults
     where import_id = :importId ${onlyFailed ? 'and is_failed' : ''}
       ${after ? 'and (is_failed < :isFailed or (is_failed = :isFailed and number > :number))' : ''}
     order by is_failed desc, number limit :limit`,
    { type: QueryTypes.SELECT, replacements: { importId, limit, ...(after ?? {}) } },
  );
}

export async function listProblems(
  database: Database,
  importId: string,
  query: QueryOf<typeof problemsRoute>,
): Promise<ResponseOf<typeof problemsRoute>> {
  const limit = query.limit ?? 200;
  const [isFailed, number] = readCursor(query.cursor) ?? [];
  const after = typeof number === 'number' ? { isFailed: isFailed === 1, number } : null;
  const [rows, [counted]] = await Promise.all([
    readFaults(database, importId, { after, limit: limit + 1 }),
    database.sequelize.query<{ count: number }>(
      'select count(*)::int as count from import_faults where import_id = :importId',
      { type: QueryTypes.SELECT, replacements: { importId } },
    ),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ number, line, is_failed, name, problems }) => ({
      number,
      line,
      outcome: is_failed ? 'failed' : 'remark',
      name,
      problems,
    })),
    next_cursor: rows.length > limit && last ? writeCursor([last.is_failed ? 1 : 0, last.number]) : null,
    total: counted?.count ?? 0,
  };
}
