import { setTimeout as pause } from 'node:timers/promises';
import type { SseSink } from '../http/sse-sink.ts';
import type { EventHub } from '../notify/event-hub.ts';
import { oneAtATime } from '../notify/one-at-a-time.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { noteAgent, readAgentEvent } from './read-briefing.ts';
import type { InterviewWatch } from './watch-interviews.ts';

/** How often an open stream says that its agent is there; well below `agentGoneAfterMs`. */
const presenceEveryMs = 2_000;
/** An agent whose connection broke opens it again at once; after this long it is taken to be dead. */
const agentBackWithinMs = 120;

/**
 * Streams an interview's record to its agent after every change. While the stream is open the agent counts as
 * present; it breaks at once when the job dies, and another agent is called without waiting for the next watch.
 */
export async function streamToAgent(
  deps: InterviewDeps & { hub: EventHub; watch: InterviewWatch },
  interviewId: string,
  dispatch: number,
  openStream: () => SseSink,
): Promise<void> {
  const interview = await deps.database.models.Interview.findByPk(interviewId);
  if (!interview) return;
  const sink = openStream();
  const leave = (reason: string) => {
    sink.send('event', { type: 'close', reason });
    sink.close();
  };
  const notePresence = async () => {
    if (sink.closed) return;
    if (!(await noteAgent(deps, interview, dispatch, true)))
      leave('This interview is over, or another agent took over.');
  };
  const push = oneAtATime(
    async () => {
      if (sink.closed) return;
      const event = await readAgentEvent(deps, interviewId);
      if (event.type === 'close') leave(event.reason);
      else sink.send('event', event);
    },
    () => sink.close(),
  );
  const unsubscribe = deps.hub.subscribeIntake(interview.intake_id, push);
  const presence = setInterval(() => void notePresence().catch(() => sink.close()), presenceEveryMs);
  sink.onClose((by) => {
    clearInterval(presence);
    unsubscribe();
    // A server that stops ends its streams itself: its agents live, and come back to this one or to another.
    if (by === 'server') return;
    void Promise.all([noteAgent(deps, interview, dispatch, false), pause(agentBackWithinMs)])
      .then(() => deps.watch.lookAfter(interviewId))
      // The watch over interviews looks again within a second.
      .catch(() => undefined);
  });
  await notePresence();
  push();
}
