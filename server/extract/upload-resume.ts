import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { ExtractionErrorCode, ExtractionOutcome } from '@pluto/shared/profile/extraction.ts';
import type { Transaction } from 'sequelize';
import type { IntakeRow } from '../database/rows.ts';
import { countryOf } from '../gaps/country-of.ts';
import type { IntakeDeps } from '../interview/interview-deps.ts';
import { lockIntake } from '../interview/lock-interview.ts';
import { otherPersonFlag, otherPersonOf } from './other-person-flag.ts';
import { holdBackResume, storeResumeValues } from './store-resume-values.ts';

export interface ExtractDeps extends IntakeDeps {
  /** Reads a resume in a process of its own, with limits of time and memory and no network. */
  readResume(
    bytes: Uint8Array,
    fileName: string,
    options: { today: string; country?: string | null },
  ): Promise<ExtractionOutcome>;
}

export type UploadOutcome =
  | { outcome: 'read' }
  | { outcome: 'unreadable'; code: ExtractionErrorCode; message: string };

/** @throws AppError `consent_required` before consent, `wrong_step` once the talk has begun or the intake is over */
export function refuseUnlessExtracting(intake: IntakeRow): void {
  if (!intake.consented_at) {
    throw new AppError('consent_required', { publicMessage: 'Please read and accept the notice first.' });
  }
  if (intake.step !== 'extract' && intake.step !== 'gaps') {
    throw new AppError('wrong_step', {
      publicMessage: 'A resume can be added before the interview only. Please reload the page.',
    });
  }
}

async function storeExtraction(
  deps: IntakeDeps,
  intakeId: string,
  file: { bytes: Uint8Array; name: string },
  read: Extract<ExtractionOutcome, { ok: true }>,
  transaction: Transaction,
): Promise<void> {
  const { models } = deps.database;
  const { intake, candidate } = await lockIntake(models, intakeId, transaction);
  refuseUnlessExtracting(intake);
  // A resume that was never claimed gives way to the next one: it may be another person's data.
  await models.Resume.destroy({ where: { intake_id: intakeId, held_back: true }, transaction });
  const other = otherPersonOf(candidate.profile, read.extraction.values);
  const flags = [...read.extraction.flags, ...(other ? [otherPersonFlag(other, 'waiting')] : [])];
  const now = deps.clock.now();
  const resume = await models.Resume.create(
    {
      organisation_id: intake.organisation_id,
      candidate_id: intake.candidate_id,
      intake_id: intakeId,
      file_name: file.name,
      format: read.extraction.format,
      content: Buffer.from(file.bytes),
      extraction: { ...read.extraction, flags },
      held_back: other !== null,
      created_at: now,
    },
    { transaction },
  );
  if (other) await holdBackResume(deps.database, intake, resume, now, transaction);
  else await storeResumeValues(deps.database, intake, resume, {}, now, transaction);
}

/**
 * Reads an uploaded resume and adds what it says to the intake; one that names somebody else waits until the candidate
 * has said whose it is. A file that cannot be read changes nothing.
 * The reading happens outside any transaction, so a slow file holds no lock.
 * @throws AppError `consent_required`, `wrong_step`, `not_found`
 */
export async function uploadResume(
  deps: ExtractDeps,
  intakeId: string,
  file: { bytes: Uint8Array; name: string },
  signal?: AbortSignal,
): Promise<UploadOutcome> {
  const { sequelize, models } = deps.database;
  const known = await sequelize.transaction((transaction) => lockIntake(models, intakeId, transaction));
  refuseUnlessExtracting(known.intake);
  const today = deps.clock.now().toISOString().slice(0, 10);
  const read = await deps.readResume(file.bytes, file.name, { today, country: countryOf(known.profile) });
  if (signal?.aborted) throw new AppError('unavailable', { publicMessage: 'The upload was stopped.' });
  if (!read.ok) return { outcome: 'unreadable', code: read.code, message: read.message };
  await sequelize.transaction((transaction) => storeExtraction(deps, intakeId, file, read, transaction));
  return { outcome: 'read' };
}
