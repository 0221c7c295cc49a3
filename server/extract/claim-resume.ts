import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { claimResume as claimResumeRoute } from '@pluto/shared/http/extract.ts';
import type { BodyOf } from '@pluto/shared/http/route.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { changeIntake } from '../interview/change-intake.ts';
import type { IntakeDeps } from '../interview/interview-deps.ts';
import { lockIntake } from '../interview/lock-interview.ts';
import { otherPersonFlag, otherPersonOf } from './other-person-flag.ts';
import { storeResumeValues } from './store-resume-values.ts';
import { refuseUnlessExtracting } from './upload-resume.ts';

/**
 * The candidate says whose a held back resume is. Their own: what it says joins the intake, and the note for the
 * recruiter stays. Somebody else's: file and reading are deleted, for they are another person's data. Saying the same
 * again changes nothing.
 * @throws AppError `consent_required`, `not_found`, `wrong_step` once the talk has begun or the resume was taken over
 */
export async function claimResume(
  deps: IntakeDeps,
  intakeId: string,
  { resume_id, is_mine }: BodyOf<typeof claimResumeRoute>,
): Promise<void> {
  const { database } = deps;
  const { models } = database;
  await database.sequelize.transaction(async (transaction) => {
    const { intake, candidate } = await lockIntake(models, intakeId, transaction);
    refuseUnlessExtracting(intake);
    const resume = await models.Resume.findOne({ where: { resume_id, intake_id: intakeId }, transaction });
    if (!resume) {
      if (!is_mine) return;
      throw new AppError('not_found', {
        publicMessage: 'This resume is no longer here. Please upload it again.',
      });
    }
    if (!resume.held_back) {
      if (is_mine) return;
      throw new AppError('wrong_step', {
        publicMessage:
          'This resume was taken over already. Upload your own one, or correct the fields, and go on.',
      });
    }
    const now = deps.clock.now();
    if (!is_mine) {
      await resume.destroy({ transaction });
      await changeIntake(database, intakeId, { step: 'extract', agenda: null }, now, transaction);
      const { organisation_id, candidate_id } = intake;
      await appendAudit(
        models,
        {
          at: now,
          organisation_id,
          actor: `candidate:${candidate_id}`,
          action: 'resume.set_aside',
          candidate_id,
          details: { resume_id },
        },
        transaction,
      );
      return;
    }
    const other = otherPersonOf(candidate.profile, resume.extraction.values);
    const flags = [
      ...resume.extraction.flags.filter(({ kind }) => kind !== 'other_person'),
      ...(other ? [otherPersonFlag(other, 'own')] : []),
    ];
    await resume.update({ held_back: false, extraction: { ...resume.extraction, flags } }, { transaction });
    await storeResumeValues(database, intake, resume, { claimed: true }, now, transaction);
  });
}
