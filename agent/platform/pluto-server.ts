import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import { type CallOptions, callRoute } from '@pluto/shared/http/call-route.ts';
import * as contract from '@pluto/shared/http/interview.ts';
import type { AnyRoute, BodyOf, ResponseOf, RouteInput } from '@pluto/shared/http/route.ts';

/** The server's side of one interview. Every write is idempotent, so a lost reply is simply sent for again. */
export interface PlutoServer {
  briefing(): Promise<contract.Briefing>;
  saveAnswer(answer: BodyOf<typeof contract.saveAnswer>): Promise<ResponseOf<typeof contract.saveAnswer>>;
  appendTranscript(entries: BodyOf<typeof contract.appendTranscript>['entries']): Promise<void>;
  end(ending: BodyOf<typeof contract.agentEndsInterview>): Promise<void>;
  /** The candidate is heard badly: the page opens the keyboard, recruiters are told. */
  noteAudio(troubles: BodyOf<typeof contract.noteAudio>['troubles']): Promise<void>;
  reportTrouble(trouble: BodyOf<typeof contract.reportBrainTrouble>): Promise<void>;
  /** How the record stream is reached. */
  readonly access: { serverUrl: string; token: string; interviewId: string };
}

const retryDelaysMs = [200, 500, 1000, 2000, 4000, 8000, 8000, 8000];
const timeoutMs = 10_000;

const passing = new Set(['unavailable', 'internal', 'rate_limited']);

/** Tries again while the server cannot be reached; anything the server decided is final. */
async function persist<T>(run: () => Promise<T>): Promise<T> {
  for (const delayMs of retryDelaysMs) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof AppError) || !passing.has(error.code)) throw error;
      await pause(delayMs);
    }
  }
  return run();
}

/**
 * Connects to the server for one interview.
 * @throws AppError from each call: `intake_closed` when the interview is over or another agent holds it,
 *   `unavailable` when the server stayed away for half a minute
 */
export function plutoServer(access: PlutoServer['access']): PlutoServer {
  const params = { interview_id: access.interviewId };
  function call<R extends AnyRoute>(route: R, input: RouteInput<R>): Promise<ResponseOf<R>> {
    return persist(() => {
      const options: CallOptions = {
        baseUrl: access.serverUrl,
        fetch,
        token: access.token,
        signal: AbortSignal.timeout(timeoutMs),
      };
      return callRoute(route, input, options);
    });
  }
  return {
    access,
    briefing: () => call(contract.getBriefing, { params }),
    saveAnswer: (body) => call(contract.saveAnswer, { params, body }),
    appendTranscript: async (entries) => {
      await call(contract.appendTranscript, { params, body: { entries } });
    },
    end: async (body) => {
      await call(contract.agentEndsInterview, { params, body });
    },
    noteAudio: async (troubles) => {
      await call(contract.noteAudio, { params, body: { troubles } });
    },
    reportTrouble: async (body) => {
      await call(contract.reportBrainTrouble, { params, body });
    },
  };
}
