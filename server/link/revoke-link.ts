import { AppError } from '@pluto/shared/errors/app-error.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { emitEvent, wake } from '../notify/emit-event.ts';
import { type IntakeLinkView, viewLinks } from './list-links.ts';

/** Revokes a link at once, also for sessions that were opened with it. Repeating it changes nothing. */
export async function revokeLink(
  database: Database,
  caller: RecruiterCaller,
  linkId: string,
  now: Date,
): Promise<IntakeLinkView> {
  const { models, sequelize } = database;
  const where = { link_id: linkId, organisation_id: caller.organisationId };
  const { link, candidate } = await sequelize.transaction(async (transaction) => {
    const link = await models.IntakeLink.findOne({ where, transaction, lock: transaction.LOCK.UPDATE });
    const candidate = link && (await models.Candidate.findByPk(link.candidate_id, { transaction }));
    if (!link || !candidate) throw new AppError('not_found', { publicMessage: 'This link does not exist.' });
    if (link.revoked_at) return { link, candidate };
    await link.update({ revoked_at: now }, { transaction });
    const intake = await models.Intake.findOne({ where: { candidate_id: link.candidate_id }, transaction });
    if (intake) await wake(`intake:${intake.intake_id}`, transaction);
    const { organisation_id, candidate_id } = link;
    await emitEvent(
      models,
      { type: 'intake_link.revoked', organisation_id, candidate_id, at: now },
      transaction,
    );
    await appendAudit(
      models,
      {
        organisation_id,
        at: now,
        actor: `recruiter:${caller.accountId}`,
        action: 'intake_link.revoked',
        candidate_id,
        details: { link_id: linkId },
      },
      transaction,
    );
    return { link, candidate };
  });
  const [view] = await viewLinks(database, [link], candidate, now);
  if (!view) throw new AppError('not_found', { publicMessage: 'This link does not exist.' });
  return view;
}
