import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { AgentEvent, Briefing } from '@pluto/shared/http/interview.ts';
import { readCustomFields } from '@pluto/shared/profile/custom-field.ts';
import type { InterviewRow } from '../database/rows.ts';
import { countryOf } from '../gaps/country-of.ts';
import { viewField } from '../gaps/field-view.ts';
import { overlayAgenda } from '../gaps/intake-profile.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { lockInterview } from './lock-interview.ts';

/** Entries of the talk so far that a new agent is told. */
const transcriptTail = 40;
const noQuestions = { questions: [], budget_questions: 1, budget_minutes: 1 };

/**
 * What the interviewer of one interview may know. Nothing of scores, of other candidates or of settings.
 * @throws AppError `not_found`, `intake_closed`
 */
export async function readBriefing(deps: InterviewDeps, interviewId: string): Promise<Briefing> {
  const { database } = deps;
  const { models } = database;
  return database.sequelize.transaction(async (transaction) => {
    const locked = await lockInterview(models, interviewId, transaction);
    const { intake, candidate, role, fields } = locked;
    const organisation = await models.Organisation.findByPk(intake.organisation_id, { transaction });
    const interviews = await models.Interview.findAll({
      where: { intake_id: intake.intake_id },
      transaction,
    });
    const entries = await models.TranscriptEntry.findAll({
      where: { interview_id: interviews.map(({ interview_id }) => interview_id) },
      order: [['number', 'DESC']],
      limit: transcriptTail,
      transaction,
    });
    return {
      interview_id: interviewId,
      candidate_name: candidate.name,
      organisation_name: organisation?.name ?? '',
      role_title: role?.title ?? null,
      country: countryOf(locked.profile),
      today: deps.clock.now().toISOString().slice(0, 10),
      voice: role?.voice ?? null,
      resumed: entries.length > 0,
      fields: fields.map((field) => viewField(field, locked)),
      custom_fields: readCustomFields(role?.custom_fields ?? []),
      agenda: overlayAgenda(intake.agenda ?? noQuestions, locked),
      audio_troubles: intake.audio_troubles,
      transcript: entries.reverse().map((entry) => ({
        entry_id: entry.entry_id,
        speaker: entry.speaker,
        text: entry.text,
        at: entry.at.toISOString(),
        confidence: entry.confidence,
        modality: entry.modality,
        heard_characters: entry.heard_characters,
      })),
    };
  });
}

/** What an agent is told when anything changed: the record as it stands, or that the interview is over. */
export async function readAgentEvent(deps: InterviewDeps, interviewId: string): Promise<AgentEvent> {
  try {
    const { agenda, fields } = await readBriefing(deps, interviewId);
    return { type: 'agenda', agenda, fields };
  } catch (error) {
    if (error instanceof AppError && (error.code === 'intake_closed' || error.code === 'not_found')) {
      return { type: 'close', reason: error.publicMessage };
    }
    throw error;
  }
}

/** Notes that a job has taken the call and is on its way into the room: no other one is called meanwhile. */
export async function noteComing(
  deps: InterviewDeps,
  interview: Pick<InterviewRow, 'interview_id'>,
  dispatch: number,
): Promise<void> {
  await deps.database.models.Interview.update(
    { agent_seen_at: deps.clock.now() },
    { where: { interview_id: interview.interview_id, dispatches: dispatch, status: 'waiting' } },
  );
}

/**
 * Notes that the agent of this dispatch is present. The first sighting makes the interview active.
 * @returns false when a later agent has been called or the interview is over: this one must leave
 */
export async function noteAgent(
  deps: InterviewDeps,
  interview: Pick<InterviewRow, 'interview_id'>,
  dispatch: number,
  isPresent: boolean,
): Promise<boolean> {
  const [changed] = await deps.database.models.Interview.update(
    isPresent
      ? { agent_seen_at: deps.clock.now(), status: 'active', unanswered_calls: 0 }
      : { agent_seen_at: null, status: 'waiting' },
    { where: { interview_id: interview.interview_id, dispatches: dispatch, status: ['waiting', 'active'] } },
  );
  return changed > 0;
}
