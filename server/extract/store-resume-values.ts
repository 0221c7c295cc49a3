import { doubtfulBelow, type Extraction } from '@pluto/shared/profile/extraction.ts';
import type { Transaction } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { IntakeRow, ResumeRow } from '../database/rows.ts';
import { changeIntake } from '../interview/change-intake.ts';
import { appendValue } from '../interview/store-answer.ts';
import { emitEvent } from '../notify/emit-event.ts';

/** What the audit says of a reading: keys and counts. */
function countsOf(resume: Pick<ResumeRow, 'resume_id' | 'format'>, extraction: Extraction) {
  const { values, flags } = extraction;
  return {
    resume_id: resume.resume_id,
    format: resume.format,
    found: values.length,
    doubtful: values.filter(({ provenance }) => provenance.confidence < doubtfulBelow).length,
    flags: flags.length,
  };
}

/** Adds what a resume says to an intake whose row the caller has locked. */
export async function storeResumeValues(
  database: Database,
  intake: IntakeRow,
  resume: ResumeRow,
  details: Readonly<Record<string, unknown>>,
  now: Date,
  transaction: Transaction,
): Promise<void> {
  const { models } = database;
  const { extraction, file_name, resume_id } = resume;
  const { organisation_id, candidate_id, intake_id } = intake;
  for (const value of extraction.values) {
    const { evidence } = value.provenance;
    const proven = evidence?.kind === 'resume' ? { ...evidence, resume_id, file: file_name } : evidence;
    const provenance = { ...value.provenance, at: now.toISOString(), evidence: proven };
    await appendValue(models, intake, { ...value, provenance }, transaction);
  }
  // A resume read after the gaps were found changes them: they are found again when the candidate goes on.
  await changeIntake(database, intake_id, { step: 'extract', agenda: null }, now, transaction);
  await emitEvent(
    models,
    {
      type: 'profile.extracted',
      at: now,
      organisation_id,
      candidate_id,
      intake_id,
      details: { count: extraction.values.length },
    },
    transaction,
  );
  const actor = `candidate:${candidate_id}`;
  await appendAudit(
    models,
    {
      at: now,
      organisation_id,
      actor,
      action: 'profile.extracted',
      candidate_id,
      details: { ...countsOf(resume, extraction), ...details },
    },
    transaction,
  );
}

/** Keeps a resume that names somebody else waiting: nothing of it enters the intake. */
export async function holdBackResume(
  database: Database,
  intake: IntakeRow,
  resume: ResumeRow,
  now: Date,
  transaction: Transaction,
): Promise<void> {
  const { organisation_id, candidate_id, intake_id } = intake;
  await changeIntake(database, intake_id, { step: 'extract', agenda: null }, now, transaction);
  await appendAudit(
    database.models,
    {
      at: now,
      organisation_id,
      actor: `candidate:${candidate_id}`,
      action: 'resume.held_back',
      candidate_id,
      details: countsOf(resume, resume.extraction),
    },
    transaction,
  );
}
