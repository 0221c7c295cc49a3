import { AppError } from '@pluto/shared/errors/app-error.ts';
import { Op } from 'sequelize';
import type { Database } from '../database/connect.ts';
import type { CandidateCaller } from '../http/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { linkRefusal } from './open-intake.ts';

/** "Seen" is written at most this often. */
const seenEveryMs = 15_000;

/**
 * Proves a candidate by session cookie. A revoked link ends its sessions at once; an expired one lets a session that
 * was opened in time finish. Whoever has completed keeps reading until the session ends.
 */
export function candidateAuthentication(deps: { database: Database; tokens: Tokens; clock: Clock }) {
  const { models } = deps.database;
  return async (session: string | null): Promise<CandidateCaller> => {
    const verdict = session ? await deps.tokens.verifyToken('intake', session) : null;
    if (!verdict || verdict.outcome === 'forged') {
      throw new AppError('not_signed_in', { publicMessage: 'Please open the link that was sent to you.' });
    }
    const { candidate_id, intake_id, link_id } = verdict.claims;
    const [candidate, link, intake] = await Promise.all([
      models.Candidate.findByPk(candidate_id, { attributes: ['organisation_id', 'status'] }),
      models.IntakeLink.findByPk(link_id),
      models.Intake.findByPk(intake_id, { attributes: ['intake_id', 'last_seen_at'] }),
    ]);
    if (!candidate || candidate.status === 'erased' || !intake) {
      throw new AppError('candidate_erased', {
        publicMessage: 'Your data has been erased. There is nothing more to do.',
      });
    }
    if (candidate.status !== 'intake_completed' && (!link || link.revoked_at))
      throw linkRefusal('link_revoked');
    if (verdict.outcome === 'expired') {
      throw linkRefusal(candidate.status === 'intake_completed' ? 'link_completed' : 'link_expired');
    }
    const now = deps.clock.now();
    if (!intake.last_seen_at || now.getTime() - intake.last_seen_at.getTime() > seenEveryMs) {
      await models.Intake.update(
        { last_seen_at: now },
        { where: { intake_id, [Op.or]: [{ last_seen_at: null }, { last_seen_at: { [Op.lt]: now } }] } },
      );
    }
    return {
      kind: 'candidate',
      organisationId: candidate.organisation_id,
      candidateId: candidate_id,
      intakeId: intake_id,
      linkId: link_id,
    };
  };
}
