import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import { pathOf, sendRoute } from '@pluto/shared/http/call-route.ts';
import { type AgentEvent, agentEventSchema, watchInterview } from '@pluto/shared/http/interview.ts';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { PlutoServer } from './pluto-server.ts';

/** The first return is quick: the server takes an agent that stays away for dead. */
const retryMs = 50;
const longestRetryMs = 2_000;

/**
 * Watches the record of an interview until told to stop. While this stream is open the server counts the agent as
 * present. A broken stream is opened again; `close` is told once and ends the watching.
 */
export async function watchRecord(
  access: PlutoServer['access'],
  onEvent: (event: AgentEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  let delayMs = retryMs;
  while (!signal.aborted) {
    try {
      const input = { params: { interview_id: access.interviewId } };
      const response = await sendRoute(watchInterview, input, {
        baseUrl: access.serverUrl,
        fetch,
        token: access.token,
        signal,
      });
      if (!response.body) throw new Error(`${pathOf(watchInterview, input)} sent no stream`);
      const events = response.body
        .pipeThrough(new TextDecoderStream())
        .pipeThrough(new EventSourceParserStream());
      for await (const { data } of events) {
        delayMs = retryMs;
        const event = agentEventSchema.parse(JSON.parse(data));
        onEvent(event);
        if (event.type === 'close') return;
      }
    } catch (error) {
      if (error instanceof AppError && (error.code === 'intake_closed' || error.code === 'not_found')) {
        onEvent({ type: 'close', reason: error.publicMessage });
        return;
      }
    }
    await pause(delayMs, undefined, { signal }).catch(() => undefined);
    delayMs = Math.min(delayMs * 2, longestRetryMs);
  }
}
