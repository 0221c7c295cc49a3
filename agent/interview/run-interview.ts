import { AutoSubscribe, log as frameworkLog, type JobContext, voice } from '@livekit/agents';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import { z } from 'zod';
import type { AgentConfig } from '../config.ts';
import { type PlutoServer, plutoServer } from '../platform/pluto-server.ts';
import { watchRecord } from '../platform/record-stream.ts';
import { createSpeech } from '../platform/speech.ts';
import { AudioWatch } from './audio-watch.ts';
import type { Brain, Ending, InterviewWork } from './interview-work.ts';
import { openSession } from './open-session.ts';
import { TalkLead } from './talk-lead.ts';
import { transcriptLog } from './transcript-log.ts';
import { watchPresence } from './watch-presence.ts';

/** What the server sends along with a dispatch. */
const jobMetadataSchema = z.object({ interview_id: z.uuid(), job_token: z.string() });

function listen(session: voice.AgentSession, isThere: () => boolean, brain: () => Brain): void {
  session.on(voice.AgentSessionEventTypes.UserStateChanged, ({ newState }) => {
    // Somebody without a connection is not silent: the interview waits for them.
    if (newState === 'away' && isThere()) brain().onSilence();
  });
  session.on(voice.AgentSessionEventTypes.UserTranscriptionTimeout, () => brain().onNoise());
}

/** How an interview ended, and how it was to hear. */
type Talked = Ending & { audio_note: string | null };

/** Settles when the interview is over: with an ending, or null when it goes on without this agent. */
async function talk(
  job: JobContext,
  config: AgentConfig,
  server: PlutoServer,
  over: AbortController,
): Promise<Talked | null> {
  const briefing = await server.briefing();
  const hearing = new AudioWatch((troubles) => {
    frameworkLog().warn({ troubles }, 'the candidate is heard badly');
    server.noteAudio(troubles).catch(() => undefined);
  }, briefing.audio_troubles);
  const speech = createSpeech(config.speech, briefing.voice, hearing);
  const session = openSession(config, speech);
  return new Promise<Talked | null>((resolve, reject) => {
    const giveUp = (error: unknown) => {
      if (isTakenOver(error)) return resolve(null);
      reject(error);
    };
    let isOver = false;
    const finish = (ending: Ending) => {
      isOver = true;
      resolve({ ...ending, audio_note: hearing.noteForRecruiter() });
    };
    const presence = watchPresence(job.room, () => lead.brain.onReturned());
    const work: InterviewWork = {
      isThere: () => presence.isThere(),
      briefing,
      server,
      speech,
      hearing,
      log: transcriptLog(server, giveUp),
      finish,
      giveUp,
    };
    const lead = new TalkLead({ session, config, work, isOver: () => isOver });
    listen(
      session,
      () => presence.isThere(),
      () => lead.brain,
    );
    session.on(voice.AgentSessionEventTypes.Close, () => resolve(null));
    void watchRecord(
      server.access,
      (event) => (event.type === 'close' ? resolve(null) : lead.brain.onRecord(event)),
      over.signal,
    );
    session
      .start({
        agent: lead.brain.agent,
        room: job.room,
        record: false,
        inputOptions: { closeOnDisconnect: false, textEnabled: false },
      })
      .then(() => session.output.audio && hearing.follow(session.output.audio))
      .catch(reject);
  }).finally(() => session.close());
}

function isTakenOver(error: unknown): boolean {
  return error instanceof AppError && error.code === 'intake_closed';
}

async function isStillNeeded(server: PlutoServer): Promise<boolean> {
  try {
    await server.briefing();
    return true;
  } catch (error) {
    if (isTakenOver(error)) return false;
    throw error;
  }
}

/**
 * Runs one interview in a job process: briefing, talk, end. A job whose interview is over, or has been given to
 * another agent, leaves the room quietly.
 */
export async function runInterview(job: JobContext, config: AgentConfig): Promise<void> {
  const metadata = jobMetadataSchema.parse(JSON.parse(job.job.metadata));
  const access = {
    serverUrl: config.serverUrl,
    token: metadata.job_token,
    interviewId: metadata.interview_id,
  };
  const server = plutoServer(access);
  const over = new AbortController();
  job.addShutdownCallback(async () => over.abort());
  try {
    // Tells the server that its call was taken; a job in whose place another one was called is not needed.
    if (!(await Promise.all([isStillNeeded(server), job.connect(undefined, AutoSubscribe.AUDIO_ONLY)]))[0])
      return;
    await job.waitForParticipant();
    const ending = await talk(job, config, server, over);
    if (ending) await server.end(ending);
  } finally {
    over.abort();
    job.shutdown();
  }
}
