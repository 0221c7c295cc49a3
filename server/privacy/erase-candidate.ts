import { AppError } from '@pluto/shared/errors/app-error.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import { emitEvent, wake } from '../notify/emit-event.ts';

/**
 * Erases a candidate (GDPR Article 17): every value with its history, files, answers, words, links and scores. What
 * stays is an empty row that keeps its id, so that the audit log and past events still point somewhere; they hold no
 * personal values. Erasing again changes nothing. Throws `not_found`.
 */
export async function eraseCandidate(
  { models, sequelize }: Database,
  given: { organisationId: string; candidateId: string; actor: string; reason?: string; now: Date },
): Promise<void> {
  const { organisationId: organisation_id, candidateId: candidate_id, now } = given;
  await sequelize.transaction(async (transaction) => {
    const where = { candidate_id };
    const locked = { transaction, lock: transaction.LOCK.UPDATE };
    const intake = await models.Intake.findOne({ where: { candidate_id, organisation_id }, ...locked });
    const candidate = await models.Candidate.findOne({ where: { candidate_id, organisation_id }, ...locked });
    if (!candidate) throw new AppError('not_found', { publicMessage: 'This candidate does not exist.' });
    if (candidate.status === 'erased') return;
    await models.RankingScore.destroy({ where, transaction });
    await models.ReviewDecision.destroy({ where, transaction });
    await models.IntakeLink.destroy({ where, transaction });
    // Files, answers, interviews and transcripts go with the intake.
    await models.Intake.destroy({ where, transaction });
    await models.ProfileValue.destroy({ where, transaction });
    // Imported resumes belong to no intake; an import keeps earlier values for undoing it.
    await models.Resume.destroy({ where, transaction });
    await sequelize.query(
      'update import_people set change = null, resume_id = null where candidate_id = :candidate_id',
      {
        transaction,
        replacements: { candidate_id },
      },
    );
    await candidate.update(
      {
        external_id: null,
        name: 'Erased candidate',
        email: null,
        phone: null,
        status: 'erased',
        profile: {},
        profile_version: candidate.profile_version + 1,
        original_data: null,
        has_enrichment_data: false,
        enrichment_date: null,
        enrichment_fields: [],
        updated_at: now,
      },
      { transaction },
    );
    if (intake) await wake(`intake:${intake.intake_id}`, transaction);
    await emitEvent(
      models,
      { type: 'candidate.erased', organisation_id, candidate_id, at: now },
      transaction,
    );
    const details = given.reason ? { reason: given.reason } : {};
    await appendAudit(
      models,
      { organisation_id, at: now, actor: given.actor, action: 'candidate.erased', candidate_id, details },
      transaction,
    );
  });
}
