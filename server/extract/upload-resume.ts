import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { Extraction, ExtractionErrorCode, ExtractionOutcome } from '@pluto/shared/profile/extraction.ts';
import type { Transaction } from 'sequelize';
import type { IntakeRow } from '../database/rows.ts';
import { countryOf } from '../gaps/country-of.ts';
import type { IntakeDeps } from '../interview/interview-deps.ts';
import { type LockedIntake, lockIntake } from '../interview/lock-interview.ts';
import { noticeVersionFor } from '../verify/consent-notice.ts';
import { otherPersonFlag, otherPersonOf } from './other-person-flag.ts';
import type { SecondReader, SecondReading } from './second-reader/second-reader.ts';
import { holdBackResume, storeResumeValues } from './store-resume-values.ts';

export interface ExtractDeps extends IntakeDeps {
  /** Reads a resume in a process of its own, with limits of time and memory and no network. */
  readResume(
    bytes: Uint8Array,
    fileName: string,
    options: { today: string; country?: string | null },
  ): Promise<ExtractionOutcome>;
  /** Null: rules only. */
  secondReader: SecondReader | null;
}

/** What the second reader did, for the audit: its outcome and counts. */
function noteOf(reading: SecondReading | null): Record<string, unknown> {
  if (!reading) return {};
  const { outcome } = reading;
  const more =
    outcome === 'read'
      ? { kept: reading.values.length, dropped: reading.dropped }
      : outcome === 'unavailable'
        ? { trouble: reading.trouble }
        : {};
  return { second_reader: { outcome, ...more } };
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
  extraction: Extraction,
  details: Readonly<Record<string, unknown>>,
  transaction: Transaction,
): Promise<void> {
  const { models } = deps.database;
  const { intake, candidate } = await lockIntake(models, intakeId, transaction);
  refuseUnlessExtracting(intake);
  // A resume that was never claimed gives way to the next one: it may be another person's data.
  await models.Resume.destroy({ where: { intake_id: intakeId, held_back: true }, transaction });
  const other = otherPersonOf(candidate.profile, extraction.values);
  const flags = [...extraction.flags, ...(other ? [otherPersonFlag(other, 'waiting')] : [])];
  const now = deps.clock.now();
  const resume = await models.Resume.create(
    {
      organisation_id: intake.organisation_id,
      candidate_id: intake.candidate_id,
      intake_id: intakeId,
      file_name: file.name,
      format: extraction.format,
      content: Buffer.from(file.bytes),
      extraction: { ...extraction, flags },
      held_back: other !== null,
      created_at: now,
    },
    { transaction },
  );
  if (other) await holdBackResume(deps.database, intake, resume, now, transaction);
  else await storeResumeValues(deps.database, intake, resume, details, now, transaction);
}

/** @throws AppError `unavailable` when the candidate has stopped the upload meanwhile */
function refuseIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('unavailable', { publicMessage: 'The upload was stopped.' });
}

/**
 * Lets the second reader look, where there is one, the candidate has agreed to that very notice, and the resume does
 * not name somebody else, who has agreed to nothing.
 */
async function readAgain(
  { secondReader }: ExtractDeps,
  { intake, candidate }: LockedIntake,
  read: Extract<ExtractionOutcome, { ok: true }>,
  given: Parameters<SecondReader['read']>[1],
): Promise<SecondReading | null> {
  if (!secondReader || intake.notice_version !== noticeVersionFor(secondReader.host)) return null;
  if (otherPersonOf(candidate.profile, read.extraction.values)) return null;
  return secondReader.read(read, given);
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
  const country = countryOf(known.profile);
  const read = await deps.readResume(file.bytes, file.name, { today, country });
  refuseIfStopped(signal);
  if (!read.ok) return { outcome: 'unreadable', code: read.code, message: read.message };
  const second = await readAgain(deps, known, read, { fileName: file.name, today, country });
  refuseIfStopped(signal);
  const proposed = second?.outcome === 'read' ? second.values : [];
  const extraction = { ...read.extraction, values: [...read.extraction.values, ...proposed] };
  await sequelize.transaction((transaction) =>
    storeExtraction(deps, intakeId, file, extraction, noteOf(second), transaction),
  );
  return { outcome: 'read' };
}
