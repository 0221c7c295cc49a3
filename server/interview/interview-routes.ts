import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import * as contract from '@pluto/shared/http/interview.ts';
import type { AgentCaller } from '../http/caller.ts';
import { forAgent, forCandidate, type Handlers } from '../http/handler.ts';
import type { EventHub } from '../notify/event-hub.ts';
import { answerByTyping } from './answer-by-typing.ts';
import { appendTranscript } from './append-transcript.ts';
import { endInterview, stopInterview } from './end-interview.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { noteAudio } from './note-audio.ts';
import { noteTrouble } from './note-trouble.ts';
import { noteComing, readBriefing } from './read-briefing.ts';
import { saveAnswer } from './save-answer.ts';
import { startInterview } from './start-interview.ts';
import { streamToAgent } from './stream-to-agent.ts';
import type { InterviewWatch } from './watch-interviews.ts';

export interface InterviewRouteDeps extends InterviewDeps {
  watch: InterviewWatch;
  hub: EventHub;
  /** The whole state of an intake, for the candidate's page. */
  readState(intakeId: string): Promise<IntakeState>;
}

/** @throws AppError `not_found` for another interview, `intake_closed` once a later agent has been called */
async function requireOffice(deps: InterviewDeps, caller: AgentCaller, interviewId: string): Promise<void> {
  const interview = await deps.database.models.Interview.findByPk(interviewId);
  if (!interview || caller.interviewId !== interviewId) {
    throw new AppError('not_found', {
      publicMessage: 'This interview does not exist, or another agent holds it.',
    });
  }
  if (interview.dispatches !== caller.dispatch) {
    throw new AppError('intake_closed', {
      publicMessage: 'Another agent has taken over this interview. Leave the room.',
    });
  }
}

function candidateHandlers(deps: InterviewRouteDeps): Handlers {
  return {
    ...forCandidate(contract.startInterview, async ({ caller, body }) => {
      const room = await startInterview(deps, caller.intakeId, body.mode);
      return { state: await deps.readState(caller.intakeId), room };
    }),
    ...forCandidate(contract.answerByTyping, async ({ caller, body }) => {
      const outcome = await answerByTyping(deps, caller.intakeId, body);
      return { ...outcome, state: await deps.readState(caller.intakeId) };
    }),
    ...forCandidate(contract.endInterview, async ({ caller }) => {
      await stopInterview(deps, caller.intakeId);
      return deps.readState(caller.intakeId);
    }),
  };
}

function agentHandlers(deps: InterviewRouteDeps): Handlers {
  return {
    ...forAgent(contract.getBriefing, async ({ caller, params }) => {
      await requireOffice(deps, caller, params.interview_id);
      await noteComing(deps, params, caller.dispatch);
      return readBriefing(deps, params.interview_id);
    }),
    ...forAgent(contract.saveAnswer, async ({ caller, params, body }) => {
      await requireOffice(deps, caller, params.interview_id);
      return saveAnswer(deps, params.interview_id, body);
    }),
    ...forAgent(contract.appendTranscript, async ({ caller, params, body }) => {
      await requireOffice(deps, caller, params.interview_id);
      return { stored: await appendTranscript(deps, params.interview_id, body.entries) };
    }),
    ...forAgent(contract.watchInterview, async ({ caller, params, openStream }) => {
      await requireOffice(deps, caller, params.interview_id);
      await streamToAgent(deps, params.interview_id, caller.dispatch, openStream);
      return undefined;
    }),
    ...forAgent(contract.agentEndsInterview, async ({ caller, params, body }) => {
      await requireOffice(deps, caller, params.interview_id);
      await endInterview(deps, params.interview_id, {
        reason: body.reason,
        actor: `agent:${params.interview_id}`,
        complete: body.complete,
        audioNote: body.audio_note,
      });
      return { ended: true as const };
    }),
    ...forAgent(contract.noteAudio, async ({ caller, params, body }) => {
      await requireOffice(deps, caller, params.interview_id);
      await noteAudio(deps, params.interview_id, body.troubles);
      return { noted: true as const };
    }),
    ...forAgent(contract.reportBrainTrouble, async ({ caller, params, body }) => {
      await requireOffice(deps, caller, params.interview_id);
      await noteTrouble(deps, params.interview_id, body);
      return { noted: true as const };
    }),
  };
}

/** The talk: the candidate's side, and the agent's. */
export function interviewHandlers(deps: InterviewRouteDeps): Handlers {
  return { ...candidateHandlers(deps), ...agentHandlers(deps) };
}
