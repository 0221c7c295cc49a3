import {
  type AudioTrouble,
  audioTroubleSchema,
  describeTroubles,
} from '@pluto/shared/agent/audio-trouble.ts';
import { changeIntake } from './change-intake.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { lockInterview } from './lock-interview.ts';

/**
 * Notes that the interviewer hears the candidate badly. The page offers the keyboard from then on, the field that is
 * being asked for is opened at once, and the recruiter reads it beside the answers. What was noted before stays.
 * @throws AppError `not_found`, `intake_closed`
 */
export async function noteAudio(
  deps: InterviewDeps,
  interviewId: string,
  troubles: readonly AudioTrouble[],
): Promise<void> {
  const { database } = deps;
  await database.sequelize.transaction(async (transaction) => {
    const { intake } = await lockInterview(database.models, interviewId, transaction);
    const known = new Set([...intake.audio_troubles, ...troubles]);
    if (known.size === intake.audio_troubles.length) return;
    const audio_troubles = audioTroubleSchema.options.filter((trouble) => known.has(trouble));
    const asked = intake.agenda?.questions.find(({ id }) => id === intake.current_question_id);
    const changes = {
      audio_troubles,
      audio_note: describeTroubles(audio_troubles),
      ...(asked && !intake.keyboard_field ? { keyboard_field: asked.field_key } : {}),
    };
    await changeIntake(database, intake.intake_id, changes, deps.clock.now(), transaction);
  });
}
