import type { TranscriptEntry } from '@pluto/shared/http/intake-state.ts';
import { changeIntake } from './change-intake.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { lockInterview } from './lock-interview.ts';

/**
 * Appends final transcript entries; entries that are stored already are left as they are.
 * @returns how many were new
 * @throws AppError `not_found`, `intake_closed`
 */
export async function appendTranscript(
  deps: InterviewDeps,
  interviewId: string,
  entries: readonly TranscriptEntry[],
): Promise<number> {
  const { database } = deps;
  return database.sequelize.transaction(async (transaction) => {
    const { intake } = await lockInterview(database.models, interviewId, transaction);
    const known = await database.models.TranscriptEntry.findAll({
      where: { interview_id: interviewId, entry_id: entries.map(({ entry_id }) => entry_id) },
      transaction,
    });
    const stored = new Set(known.map(({ entry_id }) => entry_id));
    const fresh = entries.filter(({ entry_id }) => !stored.has(entry_id));
    if (fresh.length === 0) return 0;
    await database.models.TranscriptEntry.bulkCreate(
      fresh.map((entry) => ({ ...entry, interview_id: interviewId, at: new Date(entry.at) })),
      { transaction },
    );
    await changeIntake(database, intake.intake_id, {}, deps.clock.now(), transaction);
    return fresh.length;
  });
}
