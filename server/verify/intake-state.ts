import { AppError } from '@pluto/shared/errors/app-error.ts';
import { type IntakeState, intakeStateSchema } from '@pluto/shared/http/intake-state.ts';
import { doubtfulBelow } from '@pluto/shared/profile/extraction.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import type { Transaction } from 'sequelize';
import type { Database } from '../database/connect.ts';
import type { Models } from '../database/models.ts';
import type { IntakeRow, ResumeRow } from '../database/rows.ts';
import { otherPersonOf } from '../extract/other-person-flag.ts';
import { viewField } from '../gaps/field-view.ts';
import { overlayAgenda, readIntakeProfile } from '../gaps/intake-profile.ts';
import { newestLinkFirst } from '../link/list-links.ts';
import { consentNotice } from './consent-notice.ts';

/** Whether talking is possible now; `reason` is fit for the candidate. */
export type ReadVoice = () => Promise<{ available: boolean; reason: string | null }>;

/** Reads the whole state of an intake as the portal shows it. Throws `not_found`. */
export type ReadIntakeState = (intakeId: string, transaction?: Transaction) => Promise<IntakeState>;

/** Longest transcript that is sent; a talk of minutes stays far below. */
const mostEntries = 1000;

/** The one place that builds an intake's state: what a page shows, every mutation's reply, and the stream. */
export function intakeStateReader(deps: {
  database: Database;
  retentionDays: number;
  resumeModelHost: string | null;
  readVoice: ReadVoice;
}): ReadIntakeState {
  const { models } = deps.database;
  return async (intakeId, transaction) => {
    const options = { transaction: transaction ?? null };
    const intake = await models.Intake.findByPk(intakeId, options);
    const candidate = intake && (await models.Candidate.findByPk(intake.candidate_id, options));
    if (!intake || !candidate) {
      throw new AppError('not_found', { publicMessage: 'This intake does not exist any more.' });
    }
    const newestFirst = {
      where: { candidate_id: intake.candidate_id },
      order: [['created_at', 'DESC'] as [string, string]],
    };
    const [organisation, recruiter, role, link, resume, interview, transcript, voice] = await Promise.all([
      models.Organisation.findByPk(intake.organisation_id, options),
      intake.recruiter_id ? models.Account.findByPk(intake.recruiter_id, options) : null,
      intake.role_id ? models.Role.findByPk(intake.role_id, options) : null,
      models.IntakeLink.findOne({ where: newestFirst.where, order: newestLinkFirst, ...options }),
      // The file itself stays in the database.
      models.Resume.findOne({ ...newestFirst, attributes: { exclude: ['content'] }, ...options }),
      models.Interview.findOne({
        where: { intake_id: intakeId },
        order: [['started_at', 'DESC']],
        ...options,
      }),
      readTranscript(models, intakeId, transaction),
      deps.readVoice(),
    ]);
    const known = await readIntakeProfile(models, intake, candidate, role, transaction);
    return intakeStateSchema.parse({
      intake_id: intakeId,
      revision: intake.revision,
      candidate_id: candidate.candidate_id,
      candidate_name: candidate.name,
      organisation_name: organisation?.name ?? '',
      recruiter_name: recruiter?.name ?? null,
      role_title: role?.title ?? null,
      link_expires_at: (link?.expires_at ?? intake.created_at).toISOString(),
      step: intake.step,
      notice: consentNotice({
        organisation: organisation?.name ?? '',
        role: role?.title ?? null,
        retentionDays: deps.retentionDays,
        resumeModelHost: deps.resumeModelHost,
      }),
      consented_at: intake.consented_at?.toISOString() ?? null,
      resume: resume && {
        resume_id: resume.resume_id,
        file_name: resume.file_name,
        format: resume.format,
        pages: resume.extraction.pages.length,
        found: new Set(resume.extraction.values.map((value) => value.field_key)).size,
        doubtful: resume.extraction.values.filter(({ provenance }) => provenance.confidence < doubtfulBelow)
          .length,
        other_person: otherPersonView(resume, candidate.profile),
      },
      fields: known.fields.map((field) => viewField(field, known)),
      before: printedRecord(known.fields, candidate.original_data ?? candidate.profile),
      agenda: intake.agenda && overlayAgenda(intake.agenda, known),
      interview: interview && {
        interview_id: interview.interview_id,
        mode: interview.mode,
        status: interview.status,
        started_at: interview.started_at.toISOString(),
        end_reason: interview.end_reason,
      },
      voice,
      current_question_id: intake.current_question_id,
      keyboard_field: intake.keyboard_field,
      audio_troubles: intake.audio_troubles,
      transcript,
      completed_at: intake.completed_at?.toISOString() ?? null,
    } satisfies IntakeState);
  };
}

/** Whom a held back resume names; null for every other. */
function otherPersonView(
  resume: Pick<ResumeRow, 'held_back' | 'extraction'>,
  record: Profile,
): NonNullable<IntakeState['resume']>['other_person'] {
  if (!resume.held_back) return null;
  const other = otherPersonOf(record, resume.extraction.values);
  // The record may have changed since: what waits goes on waiting, with the name it was read with.
  const read = resume.extraction.values.find(({ field_key }) => field_key === 'name')?.value;
  const known = record.name?.value;
  return {
    resume_says: other?.resumeSays ?? String(read ?? ''),
    record_says: other?.recordSays ?? String(known ?? ''),
  };
}

/** A record as the candidate sees it beside the new one. */
function printedRecord(fields: readonly FieldDefinition[], record: Profile): IntakeState['before'] {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = record[field.key]?.value;
      return value === undefined ? [] : [[field.key, { value, printed: field.print(value) }]];
    }),
  );
}

/** The conversation of an intake over all its interviews, oldest first. */
export async function readTranscript(
  models: Models,
  intakeId: IntakeRow['intake_id'],
  transaction?: Transaction,
): Promise<IntakeState['transcript']> {
  const options = { transaction: transaction ?? null };
  const interviews = await models.Interview.findAll({
    where: { intake_id: intakeId },
    attributes: ['interview_id'],
    ...options,
  });
  if (interviews.length === 0) return [];
  const entries = await models.TranscriptEntry.findAll({
    where: { interview_id: interviews.map((interview) => interview.interview_id) },
    order: [['number', 'ASC']],
    limit: mostEntries,
    ...options,
  });
  return entries.map(({ entry_id, speaker, text, at, confidence, modality, heard_characters }) => ({
    entry_id,
    speaker,
    text,
    at: at.toISOString(),
    confidence,
    modality,
    heard_characters,
  }));
}
