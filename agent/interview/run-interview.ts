import { AutoSubscribe, log as frameworkLog, type JobContext, voice } from '@livekit/agents';
import * as openai from '@livekit/agents-plugin-openai';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import { z } from 'zod';
import { GuidedBrain } from '../brains/guided/guided-brain.ts';
import { ModelBrain } from '../brains/model/model-brain.ts';
import type { AgentConfig } from '../config.ts';
import { type PlutoServer, plutoServer } from '../platform/pluto-server.ts';
import { watchRecord } from '../platform/record-stream.ts';
import { createSpeech, type Speech } from '../platform/speech.ts';
import type { Brain, Ending, InterviewWork } from './interview-work.ts';
import { transcriptLog } from './transcript-log.ts';

/** What the server sends along with a dispatch. */
const jobMetadataSchema = z.object({ interview_id: z.uuid(), job_token: z.string() });

/** Seconds without words from either side until the interviewer asks whether anybody is there. */
const silenceAfterSeconds = 15;
/** Milliseconds after sound that did not become words; a busy recogniser may take several seconds for real ones. */
const noiseAfterMs = 10_000;

/** Longest wait for a service that has begun to answer, in milliseconds. */
const slowServiceMs = 30_000;

function openSession(config: AgentConfig, speech: Speech): voice.AgentSession {
  const model =
    config.brain === 'openai' && config.openai
      ? new openai.LLM({
          apiKey: config.openai.apiKey,
          model: config.openai.model,
          ...(config.openai.baseUrl ? { baseURL: config.openai.baseUrl } : {}),
        })
      : config.brain === 'realtime' && config.openai
        ? new openai.realtime.RealtimeModel({
            apiKey: config.openai.apiKey,
            model: config.openai.realtimeModel,
            ...(config.openai.baseUrl ? { baseURL: config.openai.baseUrl } : {}),
          })
        : undefined;
  return new voice.AgentSession({
    vad: speech.vad,
    // A speech-to-speech model hears and speaks itself; a second recogniser would write every word twice.
    ...(config.brain === 'realtime' ? {} : { stt: speech.stt, tts: speech.tts }),
    ...(model ? { llm: model } : {}),
    // A slow moment must not end the talk: the next sentence is tried again.
    ttsReadIdleTimeout: slowServiceMs,
    forwardAudioIdleTimeout: slowServiceMs,
    connOptions: {
      maxUnrecoverableErrors: 20,
      ttsConnOptions: { maxRetry: 2, retryIntervalMs: 500, timeoutMs: slowServiceMs },
      sttConnOptions: { maxRetry: 2, retryIntervalMs: 500, timeoutMs: slowServiceMs },
    },
    userAwayTimeout: silenceAfterSeconds,
    transcriptionTimeout: noiseAfterMs,
    turnHandling: {
      interruption: {
        mode: 'vad',
        minDuration: 700,
        falseInterruptionTimeout: 1500,
        resumeFalseInterruption: true,
      },
      preemptiveGeneration: { enabled: false },
    },
  });
}

function listen(session: voice.AgentSession, room: JobContext['room'], brain: () => Brain): void {
  session.on(voice.AgentSessionEventTypes.UserStateChanged, ({ newState }) => {
    if (newState === 'away') brain().onSilence();
  });
  session.on(voice.AgentSessionEventTypes.UserTranscriptionTimeout, () => brain().onNoise());
  let left = false;
  room.on('participantDisconnected', () => {
    left = true;
  });
  room.on('participantConnected', () => {
    if (left) brain().onReturned();
    left = false;
  });
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
