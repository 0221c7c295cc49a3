import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { listCandidates as listCandidatesRoute } from '@pluto/shared/http/import.ts';
import type { QueryOf, ResponseOf } from '@pluto/shared/http/route.ts';
import type { CandidateDetail } from '@pluto/shared/http/words.ts';
import { literal, Op, type WhereOptions } from 'sequelize';
import type { Database } from '../database/connect.ts';
import type { CandidateRow } from '../database/rows.ts';
import { viewField } from '../gaps/field-view.ts';
import { fieldsOfRole, untouchedState } from '../gaps/intake-profile.ts';
import { readCursor, writeCursor } from '../http/list-cursor.ts';
import { searchPattern } from './search-pattern.ts';
import { summariseCandidates } from './summarise-candidates.ts';

/** Candidates of an organisation, newest first; those erased are left out unless asked for. */
export async function listCandidates(
  database: Database,
  organisationId: string,
  query: QueryOf<typeof listCandidatesRoute>,
  now: Date,
): Promise<ResponseOf<typeof listCandidatesRoute>> {
  const { models } = database;
  const limit = query.limit ?? 100;
  const pattern = searchPattern(query.search);
  const found = ['name', 'email', 'phone', 'external_id'].map((column) => ({
    [column]: { [Op.iLike]: pattern },
  }));
  const titled = {
    [Op.and]: [literal(`profile #>> '{current_title,value}' ilike ${database.sequelize.escape(pattern)}`)],
  };
  const where: WhereOptions<CandidateRow> = {
    organisation_id: organisationId,
    status: query.status ?? { [Op.ne]: 'erased' },
    ...(pattern ? { [Op.or]: [...found, titled] } : {}),
  };
  const [createdAt, id] = readCursor(query.cursor) ?? [];
  const after: WhereOptions<CandidateRow> = createdAt
    ? {
        [Op.or]: [
          { created_at: { [Op.lt]: new Date(createdAt) } },
          { created_at: new Date(createdAt), candidate_id: { [Op.gt]: String(id) } },
        ],
      }
    : {};
  const [rows, total] = await Promise.all([
    models.Candidate.findAll({
      where: { [Op.and]: [where, after] },
      order: [
        ['created_at', 'DESC'],
        ['candidate_id', 'ASC'],
      ],
      limit: limit + 1,
    }),
    models.Candidate.count({ where }),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    candidates: await summariseCandidates(database, page, now),
    next_cursor:
      rows.length > limit && last ? writeCursor([last.created_at.toISOString(), last.candidate_id]) : null,
    total,
  };
}

/** A candidate of the organisation. Throws `not_found`, also for one of another organisation. */
export async function findCandidate({ models }: Database, organisationId: string, candidateId: string) {
  const candidate = await models.Candidate.findOne({
    where: { candidate_id: candidateId, organisation_id: organisationId },
  });
  if (!candidate) throw new AppError('not_found', { publicMessage: 'This candidate does not exist.' });
  return candidate;
}

/** One candidate with every field, known or not. */
export async function viewCandidate(
  database: Database,
  candidate: CandidateRow,
  now: Date,
): Promise<CandidateDetail> {
  const { models } = database;
  const [[summary], rankings, intake] = await Promise.all([
    summariseCandidates(database, [candidate], now),
    models.RankingScore.findAll({ where: { candidate_id: candidate.candidate_id }, attributes: ['role_id'] }),
    models.Intake.findOne({ where: { candidate_id: candidate.candidate_id } }),
  ]);
  const roles = await models.Role.findAll({
    where: { role_id: rankings.map((row) => row.role_id) },
    order: [['title', 'ASC']],
  });
  const progress = intake ? await models.IntakeField.findAll({ where: { intake_id: intake.intake_id } }) : [];
  const byKey = new Map(progress.map((row) => [row.field_key, row]));
  const { profile } = candidate;
  const known = {
    profile,
    progress: (key: string) =>
      byKey.get(key) ?? { state: untouchedState(profile, key), version: 0, tries: 0 },
  };
  const intakeRole = roles.find((role) => role.role_id === intake?.role_id) ?? roles[0] ?? null;
  if (!summary) throw new Error('a candidate has exactly one summary');
  return {
    ...summary,
    profile,
    fields: fieldsOfRole(intakeRole).map((field) => viewField(field, known)),
    roles: roles.map(({ role_id, title }) => ({ role_id, title })),
  };
}
