import type { VAD, voice } from '@livekit/agents';
import { GuidedBrain } from '../brains/guided/guided-brain.ts';
import { ModelBrain } from '../brains/model/model-brain.ts';
import { type AgentConfig, readAgentConfig } from '../config.ts';
import { AudioWatch } from '../interview/audio-watch.ts';
import type { Ending, InterviewWork } from '../interview/interview-work.ts';
import { openSession } from '../interview/open-session.ts';
import { TalkLead } from '../interview/talk-lead.ts';
import { transcriptLog } from '../interview/transcript-log.ts';
import { listenedVad } from '../platform/listened-vad.ts';
import type { PlutoServer } from '../platform/pluto-server.ts';
import { createSpeech } from '../platform/speech.ts';

/** A talk without a room: the real session, speech and brains against a scripted endpoint. */
export interface ScriptedTalk {
  session: voice.AgentSession;
  lead: TalkLead;
  config: AgentConfig;
  endings: Ending[];
  /** What the interview gave up with. */
  lost: unknown[];
  /** A final transcript of the candidate reaches the session; settles when what follows has been said. */
  hears(text: string): Promise<void>;
  close(): Promise<void>;
}

/** A key that must turn up nowhere but in the header. */
export const secretKey = 'sk-scripted-0123456789';

export interface TalkOptions {
  server: PlutoServer;
  /** The model's endpoint. */
  baseUrl: string;
  environment?: Record<string, string>;
  modelTimeoutMs?: number;
  muteAfterMs?: number;
  /** What is heard and played; words only when absent. */
  sound?: { input: voice.AudioInput; output: voice.AudioOutput; vad: VAD };
}

/** Begins a talk. */
export async function beginScriptedTalk(options: TalkOptions): Promise<ScriptedTalk> {
  const { server, baseUrl } = options;
  const config = readAgentConfig({
    LIVEKIT_API_KEY: 'key',
    LIVEKIT_API_SECRET: 'secret',
    BRAIN: 'openai',
    // Nothing listens there: a test that hears and speaks says where.
    SPEECH: 'local',
    SPEECH_URL: 'http://127.0.0.1:9',
    OPENAI_API_KEY: secretKey,
    OPENAI_BASE_URL: baseUrl,
    ...options.environment,
  });
  const briefing = await server.briefing();
  const hearing = new AudioWatch((troubles) => void server.noteAudio(troubles));
  const { sound } = options;
  const speech = {
    ...createSpeech(config.speech, null, hearing),
    ...(sound ? { vad: listenedVad(sound.vad, hearing) } : {}),
  };
  const session = openSession(config, speech, options.modelTimeoutMs);
  const endings: Ending[] = [];
  const lost: unknown[] = [];
  const giveUp = (error: unknown) => void lost.push(error);
  const work: InterviewWork = {
    briefing,
    server,
    speech,
    hearing,
    log: transcriptLog(server, giveUp),
    finish: (ending) => endings.push(ending),
    giveUp,
  };
  const { muteAfterMs } = options;
  const lead = new TalkLead({
    session,
    config,
    work,
    isOver: () => endings.length > 0,
    ...(muteAfterMs === undefined ? {} : { muteAfterMs }),
  });
  if (sound) {
    session.input.audio = sound.input;
    session.output.audio = sound.output;
  } else session.output.setAudioEnabled(false);
  await session.start({ agent: lead.brain.agent, record: false });
  return {
    session,
    lead,
    config,
    endings,
    lost,
    hears: async (text) => {
      const { brain } = lead;
      if (brain instanceof GuidedBrain) return brain.heard(text);
      if (!(brain instanceof ModelBrain)) return;
      brain.heard(text);
      await session.generateReply({ userInput: text }).waitForPlayout();
    },
    close: () => session.close(),
  };
}

/** Everything that a model was told in one request, as text. */
export function wordsOf(request: { messages: readonly { content: unknown }[] } | undefined): string {
  return (request?.messages ?? []).map(({ content }) => JSON.stringify(content ?? '')).join('\n');
}
