import type { reportBrainTrouble } from '@pluto/shared/http/interview.ts';
import type { BodyOf } from '@pluto/shared/http/route.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { emitEvent } from '../notify/emit-event.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { lockInterview } from './lock-interview.ts';

/**
 * Notes that a model or a speech service failed in an interview: recruiters see the sentence in the activity and on
 * the candidate, administrators in the audit log as well. The sentence says what to do and names nobody.
 * @throws AppError `not_found`, `intake_closed`
 */
export async function noteTrouble(
  deps: InterviewDeps,
  interviewId: string,
  { part, message }: BodyOf<typeof reportBrainTrouble>,
): Promise<void> {
  const { models, sequelize } = deps.database;
  await sequelize.transaction(async (transaction) => {
    const { intake } = await lockInterview(models, interviewId, transaction);
    const { organisation_id, candidate_id, intake_id } = intake;
    const what = { organisation_id, candidate_id, at: deps.clock.now() };
    const details = { interview_id: interviewId, part, message };
    const actor = `agent:${interviewId}`;
    await appendAudit(models, { ...what, actor, action: 'interview.troubled', details }, transaction);
    const event = { ...what, intake_id, type: 'interview.troubled' as const };
    await emitEvent(models, { ...event, details: { reason: message } }, transaction);
  });
}
