import { AppError } from '@pluto/shared/errors/app-error.ts';
import {
  doubtfulBelow,
  type ExtractionErrorCode,
  type ExtractionOutcome,
} from '@pluto/shared/profile/extraction.ts';
import type { Transaction } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import type { IntakeRow } from '../database/rows.ts';
import { countryOf } from '../gaps/country-of.ts';
import { changeIntake } from '../interview/change-intake.ts';
import type { IntakeDeps } from '../interview/interview-deps.ts';
import { lockIntake } from '../interview/lock-interview.ts';
import { appendValue } from '../interview/store-answer.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { otherPersonFlag } from './other-person-flag.ts';

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
  const { values } = read.extraction;
  const flags = [...read.extraction.flags, ...otherPersonFlag(candidate.profile, values)];
  const extraction = { ...read.extraction, flags };
  const now = deps.clock.now();
  const resume = await models.Resume.create(
    {
      organisation_id: intake.organisation_id,
      candidate_id: intake.candidate_id,
      intake_id: intakeId,
      file_name: file.name,
      format: extraction.format,
      content: Buffer.from(file.bytes),
      extraction,
      created_at: now,
    },
    { transaction },
  );
  for (const value of extraction.values) {
    const { evidence } = value.provenance;
    const proven =
      evidence?.kind === 'resume' ? { ...evidence, resume_id: resume.resume_id, file: file.name } : evidence;
    const provenance = { ...value.provenance, at: now.toISOString(), evidence: proven };
    await appendValue(models, intake, { ...value, provenance }, transaction);
  }
  // A resume read after the gaps were found changes them: they are found again when the candidate goes on.
  await changeIntake(deps.database, intakeId, { step: 'extract', agenda: null }, now, transaction);
  const doubtful = extraction.values.filter(({ provenance }) => provenance.confidence < doubtfulBelow).length;
  const { organisation_id, candidate_id } = intake;
  await emitEvent(
    deps.database.models,
    {
      type: 'profile.extracted',
      at: now,
      organisation_id,
      candidate_id,
      intake_id: intakeId,
      details: { count: extraction.values.length },
    },
    transaction,
  );
  await appendAudit(
    deps.database.models,
    {
      at: now,
      organisation_id,
      actor: `candidate:${candidate_id}`,
      action: 'profile.extracted',
      candidate_id,
      details: {
        resume_id: resume.resume_id,
        format: extraction.format,
        found: extraction.values.length,
        doubtful,
        flags: extraction.flags.length,
      },
    },
    transaction,
  );
}

/**
 * Reads an uploaded resume and adds what it says to the intake. A file that cannot be read changes nothing.
 * The reading happens outside any transaction, so a slow file holds no lock.
 * @throws AppError `consent_required`, `wrong_step`, `not_found`
 */
export async function uploadResume(
  deps: ExtractDeps,
  intakeId: string,
  file: { bytes: Uint8Array; name: string },
): Promise<UploadOutcome> {
  const { sequelize, models } = deps.database;
  const known = await sequelize.transaction((transaction) => lockIntake(models, intakeId, transaction));
  refuseUnlessExtracting(known.intake);
  const today = deps.clock.now().toISOString().slice(0, 10);
  const read = await deps.readResume(file.bytes, file.name, { today, country: countryOf(known.profile) });
  if (!read.ok) return { outcome: 'unreadable', code: read.code, message: read.message };
  await sequelize.transaction((transaction) => storeExtraction(deps, intakeId, file, read, transaction));
  return { outcome: 'read' };
}
