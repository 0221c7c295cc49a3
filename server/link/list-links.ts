import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { intakeLinkSchema } from '@pluto/shared/http/link.ts';
import type { z } from 'zod';
import type { Database } from '../database/connect.ts';
import type { CandidateRow, IntakeLinkRow } from '../database/rows.ts';
import { linkState } from './link-state.ts';

export type IntakeLinkView = z.infer<typeof intakeLinkSchema>;

/** Newest first; of links made in the same millisecond the one that is still good. */
export const newestLinkFirst: [string, string][] = [
  ['created_at', 'DESC'],
  ['revoked_at', 'DESC NULLS FIRST'],
];

/** Links of one candidate as a recruiter sees them, newest first. Throws `not_found`. */
export async function listLinks(
  database: Database,
  organisationId: string,
  candidateId: string,
  now: Date,
): Promise<IntakeLinkView[]> {
  const { models } = database;
  const candidate = await models.Candidate.findOne({
    where: { candidate_id: candidateId, organisation_id: organisationId },
  });
  if (!candidate) throw new AppError('not_found', { publicMessage: 'This candidate does not exist.' });
  const links = await models.IntakeLink.findAll({
    where: { candidate_id: candidateId },
    order: newestLinkFirst,
  });
  return viewLinks(database, links, candidate, now);
}

/** Links of one candidate with their openings and the names of who made them. */
export async function viewLinks(
  { models }: Database,
  links: readonly IntakeLinkRow[],
  candidate: Pick<CandidateRow, 'status'>,
  now: Date,
): Promise<IntakeLinkView[]> {
  const [openings, accounts] = await Promise.all([
    models.LinkOpening.findAll({
      where: { link_id: links.map((link) => link.link_id) },
      order: [['opening_id', 'ASC']],
    }),
    models.Account.findAll({ where: { account_id: [...new Set(links.map((link) => link.created_by))] } }),
  ]);
  const names = new Map(accounts.map((account) => [account.account_id, account.name]));
  return links.map((link) => ({
    link_id: link.link_id,
    candidate_id: link.candidate_id,
    created_at: link.created_at.toISOString(),
    created_by: names.get(link.created_by) ?? '',
    expires_at: link.expires_at.toISOString(),
    revoked_at: link.revoked_at?.toISOString() ?? null,
    sent_at: link.sent_at?.toISOString() ?? null,
    state: linkState(link, candidate, now),
    openings: openings
      .filter((opening) => opening.link_id === link.link_id)
      .map(({ at, device }) => ({ at: at.toISOString(), device })),
  }));
}
