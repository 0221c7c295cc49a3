import type { TranscriptEntry } from '@pluto/shared/http/intake-state.ts';
import { changeIntake } from './change-intake.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { lockInterview } from './lock-interview.ts';

/**
 * Appends final transcript entries. Of an entry that is stored already only `heard_characters` changes: the
 * interviewer's sentences are stored when they begin, and how far they were heard is known when they end.
 * @returns how many were new
 * @throws AppError `not_found`, `intake_closed`
 */
export async function appendTranscript(
  deps: InterviewDeps,
  interviewId: string,
  entries: readonly TranscriptEntry[],
): Promise<number> {
  const { database } = deps;
  const { TranscriptEntry } = database.models;
  return database.sequelize.transaction(async (transaction) => {
    const { intake } = await lockInterview(database.models, interviewId, transaction);
    const known = await TranscriptEntry.findAll({
      where: { interview_id: interviewId, entry_id: entries.map(({ entry_id }) => entry_id) },
      transaction,
    });
    const stored = new Map(known.map((entry) => [entry.entry_id, entry]));
    const fresh = entries.filter(({ entry_id }) => !stored.has(entry_id));
    const heardFurther = entries.filter(({ entry_id, speaker, heard_characters = null }) => {
      const before = stored.get(entry_id);
      return (
        before?.speaker === 'interviewer' &&
        speaker === 'interviewer' &&
        before.heard_characters !== heard_characters
      );
    });
    if (fresh.length + heardFurther.length === 0) return 0;
    if (fresh.length > 0) {
      await TranscriptEntry.bulkCreate(
        fresh.map((entry) => ({ ...entry, interview_id: interviewId, at: new Date(entry.at) })),
        { transaction },
      );
    }
    for (const { entry_id, heard_characters = null } of heardFurther) {
      await TranscriptEntry.update(
        { heard_characters },
        { where: { interview_id: interviewId, entry_id }, transaction },
      );
    }
    await changeIntake(database, intake.intake_id, {}, deps.clock.now(), transaction);
    return fresh.length;
  });
}
