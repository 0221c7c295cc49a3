import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { Transaction } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { emitEvent, wake } from '../notify/emit-event.ts';
import { newId } from '../platform/ids.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { newestLinkFirst } from './list-links.ts';

export interface CreateLinkDeps {
  database: Database;
  tokens: Tokens;
  portalUrl: string;
  linkExpiryHours: number;
}

export interface CreateLinkInput {
  candidateId: string;
  expiresInHours?: number | undefined;
  /** The role the intake is for; by default that of the last link, else the one the candidate is ranked for. */
  roleId?: string | undefined;
  now: Date;
}

export interface CreatedLink {
  link_id: string;
  intake_url: string;
  expires_at: string;
  candidate_name: string;
  email: string | null;
  role_id: string | null;
}

/** Address a candidate gets: `{PORTAL_URL}/intake/{candidate_id}?token={jwt}`. */
export function intakeUrl(portalUrl: string, candidateId: string, token: string): string {
  return `${portalUrl}/intake/${candidateId}?token=${token}`;
}

/**
 * Makes an intake link. Earlier links of the candidate are revoked in the same transaction; what the candidate has
 * answered stays, because the intake belongs to the candidate and not to a link.
 * Throws `not_found`, `candidate_erased`, or `link_completed` when the candidate has finished.
 */
export async function createLink(
  deps: CreateLinkDeps,
  caller: RecruiterCaller,
  input: CreateLinkInput,
): Promise<CreatedLink> {
  const { models, sequelize } = deps.database;
  const organisation_id = caller.organisationId;
  const candidate_id = input.candidateId;
  const link_id = newId();
  // Signed before the transaction: nothing slow is done while rows are locked.
  const seconds = (input.expiresInHours ?? deps.linkExpiryHours) * 3600;
  const { token, expiresAt } = await deps.tokens.issueToken('link', { candidate_id, jti: link_id }, seconds);
  const made = await sequelize.transaction(async (transaction) => {
    const candidate = await models.Candidate.findOne({
      where: { candidate_id, organisation_id },
      transaction,
      lock: transaction.LOCK.NO_KEY_UPDATE,
    });
    if (!candidate) throw new AppError('not_found', { publicMessage: 'This candidate does not exist.' });
    if (candidate.status === 'erased') {
      throw new AppError('candidate_erased', { publicMessage: 'The data of this candidate was erased.' });
    }
    if (candidate.status === 'intake_completed') {
      throw new AppError('link_completed', {
        publicMessage: 'This candidate has completed the intake already. Open the review to see what is new.',
      });
    }
    const role_id = await chooseRole(deps.database, caller, input, transaction);
    const [revoked] = await models.IntakeLink.update(
      { revoked_at: input.now },
      { where: { candidate_id, revoked_at: null }, transaction },
    );
    await models.IntakeLink.create(
      {
        link_id,
        organisation_id,
        candidate_id,
        role_id,
        created_by: caller.accountId,
        created_at: input.now,
        expires_at: expiresAt,
      },
      { transaction },
    );
    if (candidate.status === 'imported' || candidate.status === 'declined') {
      await candidate.update({ status: 'invited', updated_at: input.now }, { transaction });
    }
    const intake = await models.Intake.findOne({ where: { candidate_id }, transaction });
    // Pages that are open on an earlier link learn at once that it is no longer valid.
    if (intake) await wake(`intake:${intake.intake_id}`, transaction);
    await emitEvent(
      models,
      { type: 'intake_link.created', organisation_id, candidate_id, at: input.now },
      transaction,
    );
    await appendAudit(
      models,
      {
        organisation_id,
        at: input.now,
        actor: `recruiter:${caller.accountId}`,
        action: 'intake_link.created',
        candidate_id,
        details: { link_id, expires_at: expiresAt.toISOString(), revoked_earlier: revoked },
      },
      transaction,
    );
    return { candidate_name: candidate.name, email: candidate.email, role_id };
  });
  return {
    intake_url: intakeUrl(deps.portalUrl, candidate_id, token),
    expires_at: expiresAt.toISOString(),
    link_id,
    ...made,
  };
}

/** The role an intake is for: the one given, that of the last link, or the one the candidate stands best for. */
export async function chooseRole(
  { models }: Database,
  caller: RecruiterCaller,
  input: CreateLinkInput,
  transaction: Transaction | null = null,
): Promise<string | null> {
  if (input.roleId) {
    const role = await models.Role.findOne({
      where: { role_id: input.roleId, organisation_id: caller.organisationId },
      transaction,
    });
    if (!role) throw new AppError('not_found', { publicMessage: 'This role does not exist.' });
    return role.role_id;
  }
  const where = { candidate_id: input.candidateId };
  const earlier = await models.IntakeLink.findOne({ where, order: newestLinkFirst, transaction });
  if (earlier?.role_id) return earlier.role_id;
  const ranked = await models.RankingScore.findOne({ where, order: [['low', 'DESC']], transaction });
  return ranked?.role_id ?? null;
}
