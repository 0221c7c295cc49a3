import { AutoSubscribe, log as frameworkLog, type JobContext, voice } from '@livekit/agents';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import { z } from 'zod';
import { GuidedBrain } from '../brains/guided/guided-brain.ts';
import { ModelBrain } from '../brains/model/model-brain.ts';
import type { AgentConfig } from '../config.ts';
import { type PlutoServer, plutoServer } from '../platform/pluto-server.ts';
import { watchRecord } from '../platform/record-stream.ts';
import { createSpeech } from '../platform/speech.ts';
import type { Brain, Ending, InterviewWork } from './interview-work.ts';
import { openSession } from './open-session.ts';
import { transcriptLog } from './transcript-log.ts';
import { watchPresence } from './watch-presence.ts';

/** What the server sends along with a dispatch. */
const jobMetadataSchema = z.object({ interview_id: z.uuid(), job_token: z.string() });

function listen(session: voice.AgentSession, room: JobContext['room'], brain: () => Brain): void {
  const presence = watchPresence(room, () => brain().onReturned());
  session.on(voice.AgentSessionEventTypes.UserStateChanged, ({ newState }) => {
    // Somebody without a connection is not silent: the interview waits for them.
    if (newState === 'away' && presence.isThere()) brain().onSilence();
  });
  session.on(voice.AgentSessionEventTypes.UserTranscriptionTimeout, () => brain().onNoise());
}

/** Settles when the interview is over: with an ending, or null when it goes on without this agent. */
async function talk(
  job: JobContext,
  config: AgentConfig,
  server: PlutoServer,
  over: AbortController,
): Promise<Ending | null> {
  const logger = frameworkLog();
  const briefing = await server.briefing();
  const speech = createSpeech(config, briefing.voice);
  const session = openSession(config, speech);
  return new Promise<Ending | null>((resolve, reject) => {
    const giveUp = (error: unknown) => {
      if (error instanceof AppError && error.code === 'intake_closed') return resolve(null);
      reject(error);
    };
    let isOver = false;
    const finish = (ending: Ending) => {
      isOver = true;
      resolve(ending);
    };
    const work: InterviewWork = {
      briefing,
      server,
      speech,
      log: transcriptLog(server, giveUp),
      finish,
      giveUp,
    };
    let brain: Brain = config.brain === 'guided' ? new GuidedBrain(work) : new ModelBrain(work);
    listen(session, job.room, () => brain);
    session.on(voice.AgentSessionEventTypes.Error, ({ error }) => {
      const failure = error as { type?: string; recoverable?: boolean; error?: { name?: string } };
      // What is cut off at the end, or because somebody interrupted, is no trouble.
      const isCutOff = failure.error?.name === 'AbortError' || /abort/i.test(String(failure.error));
      if (failure.recoverable !== false || isOver || isCutOff) return;
      logger.warn({ part: failure.type }, 'a service of the interview failed');
      if (failure.type === 'tts_error' || failure.type === 'stt_error') {
        const part = failure.type === 'tts_error' ? 'speaking' : 'hearing';
        void server.reportTrouble({ part, message: 'The service does not answer.' }).catch(() => undefined);
        return;
      }
      if (brain instanceof GuidedBrain) return;
      void server
        .reportTrouble({
          part: 'model',
          message: 'The model does not answer; the rules took over. Check the key and the address.',
        })
        .catch(() => undefined);
      void server.briefing().then((now) => {
        const guided = new GuidedBrain({ ...work, briefing: now });
        brain = guided;
        session.updateAgent(guided.agent);
      }, giveUp);
    });
    session.on(voice.AgentSessionEventTypes.Close, () => resolve(null));
    void watchRecord(
      server.access,
      (event) => (event.type === 'close' ? resolve(null) : brain.onRecord(event)),
      over.signal,
    );
    session
      .start({
        agent: brain.agent,
        room: job.room,
        record: false,
        inputOptions: { closeOnDisconnect: false, textEnabled: false },
      })
      .catch(reject);
  }).finally(() => session.close());
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
    await job.connect(undefined, AutoSubscribe.AUDIO_ONLY);
    await job.waitForParticipant();
    const ending = await talk(job, config, server, over);
    if (ending) await server.end({ ...ending, audio_note: null });
  } finally {
    over.abort();
    job.shutdown();
  }
}
