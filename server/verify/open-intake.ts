import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { ErrorCode } from '@pluto/shared/errors/error-code.ts';
import type { Transaction } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { CandidateRow, IntakeLinkRow, IntakeRow } from '../database/rows.ts';
import { linkState } from '../link/link-state.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { newId } from '../platform/ids.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { describeDevice } from './describe-device.ts';
import { touchIntake } from './touch-intake.ts';

/** Someone who opens a link minutes before it expires can still finish. */
const leastSessionSeconds = 2 * 3600;

const refusals = {
  link_forged: 'This link is not one of ours. Please use the link exactly as you received it.',
  link_other_candidate: 'This link belongs to somebody else. Please use the link that was sent to you.',
  link_completed: 'You have already completed this. Thank you; there is nothing more to do.',
  link_revoked:
    'This link is no longer valid. If you received a newer one, please use that, or ask your recruiter for one.',
  link_expired: 'This link has expired. Please ask your recruiter for a new one; what you answered is kept.',
} as const satisfies Partial<Record<ErrorCode, string>>;

/** The refusal of a link, in the words of its page. */
export function linkRefusal(code: keyof typeof refusals): AppError {
  return new AppError(code, { publicMessage: refusals[code] });
}

/**
 * Exchanges a link's token for a session. Checked in this order: forged, another candidate's, completed (also when
 * expired), revoked, expired. The first opening makes the candidate's one intake; later ones, on any device, go on
 * with it. Each opening is recorded.
 */
export async function openIntake(
  deps: { database: Database; tokens: Tokens },
  given: { candidateId: string; token: string; userAgent: string; now: Date },
): Promise<{ intakeId: string; session: { token: string; expiresAt: Date } }> {
  const { models, sequelize } = deps.database;
  const { now } = given;
  const verdict = await deps.tokens.verifyToken('link', given.token);
  if (verdict.outcome === 'forged') throw linkRefusal('link_forged');
  const { candidate_id, jti: link_id } = verdict.claims;
  if (candidate_id !== given.candidateId) throw linkRefusal('link_other_candidate');
  const { intake, link } = await sequelize.transaction(async (transaction) => {
    const link = await models.IntakeLink.findOne({ where: { link_id, candidate_id }, transaction });
    const candidate = await models.Candidate.findByPk(candidate_id, { transaction });
    // A link we signed whose row is gone belonged to somebody who was erased.
    if (!link || !candidate || candidate.status === 'erased') throw linkRefusal('link_revoked');
    const state = linkState(link, candidate, now);
    if (state !== 'active') throw linkRefusal(`link_${state}`);
    // The token's own expiry holds whatever the row says.
    if (verdict.outcome === 'expired') throw linkRefusal('link_expired');
    const intake = await takeUpIntake(deps.database, link, candidate, now, transaction);
    await models.LinkOpening.create(
      { link_id, device: describeDevice(given.userAgent), at: now },
      { transaction },
    );
    await touchIntake(models, intake.intake_id, now, transaction);
    const { organisation_id } = link;
    const { intake_id } = intake;
    await emitEvent(
      models,
      { type: 'intake.opened', organisation_id, candidate_id, intake_id, at: now },
      transaction,
    );
    await appendAudit(
      models,
      {
        organisation_id,
        at: now,
        actor: `candidate:${candidate_id}`,
        action: 'intake.opened',
        candidate_id,
        details: { link_id },
      },
      transaction,
    );
    return { intake, link };
  });
  const left = (link.expires_at.getTime() - now.getTime()) / 1000;
  const claims = { candidate_id, intake_id: intake.intake_id, link_id };
  const session = await deps.tokens.issueToken('intake', claims, Math.max(left, leastSessionSeconds));
  return { intakeId: intake.intake_id, session };
}

/** Makes the candidate's intake, or takes up the one there is; two openings at once make one. */
async function takeUpIntake(
  { models, sequelize }: Database,
  link: IntakeLinkRow,
  candidate: CandidateRow,
  now: Date,
  transaction: Transaction,
): Promise<IntakeRow> {
  const { candidate_id, organisation_id } = candidate;
  await sequelize.query(
    `insert into intakes (intake_id, organisation_id, candidate_id, created_at, updated_at)
     values (:intake_id, :organisation_id, :candidate_id, :now, :now) on conflict (candidate_id) do nothing`,
    { transaction, replacements: { intake_id: newId(), organisation_id, candidate_id, now } },
  );
  const intake = await models.Intake.findOne({
    where: { candidate_id },
    transaction,
    lock: transaction.LOCK.UPDATE,
    rejectOnEmpty: true,
  });
  // A link made after a withdrawal is a new invitation: it begins anew, with consent.
  const isInvitedAgain =
    intake.step === 'withdrawn' && intake.withdrawn_at !== null && link.created_at > intake.withdrawn_at;
  await intake.update(
    {
      role_id: intake.role_id ?? link.role_id,
      recruiter_id: link.created_by,
      last_seen_at: now,
      ...(isInvitedAgain ? { step: 'consent' as const, withdrawn_at: null, role_id: link.role_id } : {}),
    },
    { transaction },
  );
  return intake;
}
