import type { exportRanking as exportRankingRoute, RankingRow } from '@pluto/shared/http/ranking.ts';
import type { BodyOf } from '@pluto/shared/http/route.ts';
import { toCsv } from '@pluto/shared/spreadsheet/write-table.ts';
import { QueryTypes } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import type { FileReply } from '../http/handler.ts';
import { viewRows } from './get-ranking.ts';
import { type RankingMatches, rankingMatches } from './ranking-matches.ts';
import { rankingOrder } from './ranking-order.ts';
import { findRole } from './role-view.ts';

const chunkSize = 1000;

const columns: readonly (readonly [heading: string, cell: (row: RankingRow) => string | number | null])[] = [
  ['rank', ({ rank }) => rank],
  ['candidate_id', ({ candidate }) => candidate.candidate_id],
  ['external_id', ({ candidate }) => candidate.external_id],
  ['name', ({ candidate }) => candidate.name],
  ['email', ({ candidate }) => candidate.email],
  ['current_title', ({ candidate }) => candidate.current_title],
  ['current_company', ({ candidate }) => candidate.current_company],
  ['location', ({ candidate }) => candidate.location],
  ['status', ({ candidate }) => candidate.status],
  ['score_known', ({ score }) => score.low],
  ['score_possible', ({ score }) => score.high],
  ['score_before_enrichment', ({ score_before }) => score_before?.low ?? null],
  ['enriched', ({ candidate }) => (candidate.has_enrichment_data ? 'yes' : 'no')],
  ['enrichment_date', ({ candidate }) => candidate.enrichment_date],
  ['known_share', ({ candidate }) => candidate.completeness],
  ['link_state', ({ candidate }) => candidate.link?.state ?? null],
  ['link_expires_at', ({ candidate }) => candidate.link?.expires_at ?? null],
];

/** A ranking, or a part of it, as CSV. It leaves the product, so it stands in the audit log. Throws `not_found`. */
export async function exportRanking(
  database: Database,
  caller: RecruiterCaller,
  body: BodyOf<typeof exportRankingRoute>,
  now: Date,
): Promise<FileReply> {
  const { models, sequelize } = database;
  const role = await findRole(database, caller.organisationId, body.role_id);
  const matches = rankingMatches({ roleId: role.role_id, filter: body.filter, search: body.search }, now);
  const idsOf = async ({ sql, replacements }: RankingMatches) => {
    const rows = await sequelize.query<{ candidate_id: string }>(
      `select r.candidate_id ${sql} order by ${rankingOrder('score', false).sql}`,
      { type: QueryTypes.SELECT, replacements },
    );
    return rows.map((row) => row.candidate_id);
  };
  const everyone = await idsOf(rankingMatches({ roleId: role.role_id }, now));
  const found = matches.isNarrowed ? await idsOf(matches) : everyone;
  const ranks = new Map(everyone.map((id, index) => [id, index + 1]));
  const only = body.candidate_ids && new Set(body.candidate_ids);
  const except = new Set(body.except);
  const ids = found.filter((id) => (only ? only.has(id) : true) && !except.has(id));
  const lines: string[][] = [columns.map(([heading]) => heading)];
  // By parts: a hundred thousand profiles at once would not fit into a small server.
  for (let at = 0; at < ids.length; at += chunkSize) {
    const rows = await viewRows(database, role.role_id, ids.slice(at, at + chunkSize), {
      isBrief: true,
      now,
      ranks,
    });
    lines.push(...rows.map((row) => columns.map(([, cell]) => String(cell(row) ?? ''))));
  }
  const organisation_id = caller.organisationId;
  const details = { role_id: role.role_id, count: lines.length - 1 };
  await sequelize.transaction((transaction) =>
    appendAudit(
      models,
      {
        organisation_id,
        at: now,
        actor: `recruiter:${caller.accountId}`,
        action: 'ranking.exported',
        details,
      },
      transaction,
    ),
  );
  if (body.format === 'json') {
    const bytes = Buffer.from(JSON.stringify(lines), 'utf8');
    return { bytes, contentType: 'application/json', fileName: 'ranking.json' };
  }
  return {
    bytes: Buffer.from(toCsv(lines), 'utf8'),
    contentType: 'text/csv; charset=utf-8',
    fileName: 'ranking.csv',
  };
}
