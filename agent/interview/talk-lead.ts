import { log as frameworkLog, voice } from '@livekit/agents';
import { GuidedBrain } from '../brains/guided/guided-brain.ts';
import { ModelBrain, type ModelLimits } from '../brains/model/model-brain.ts';
import { isOfWholeEndpoint, tellTrouble, troubleOf } from '../brains/model/model-trouble.ts';
import type { AgentConfig } from '../config.ts';
import { createSpeech, isLocalSpeechThere, type Speech } from '../platform/speech.ts';
import type { Brain, InterviewWork } from './interview-work.ts';

export interface TalkParts {
  session: voice.AgentSession;
  config: AgentConfig;
  work: InterviewWork;
  /** True once the talk has ended: what fails from then on is no trouble. */
  isOver(): boolean;
  muteAfterMs?: number;
}

type Failure = { type?: string; recoverable?: boolean; error?: unknown };

/** What is cut off at the end, or because somebody interrupted, is no trouble. */
function isCutOff(error: unknown): boolean {
  return (error as { name?: string } | undefined)?.name === 'AbortError' || /abort/i.test(String(error));
}

/** Chooses the brain, and hands the talk over to the rules when a model cannot go on. */
export class TalkLead {
  /** Who leads at the moment. */
  brain: Brain;
  readonly #parts: TalkParts;
  readonly #logger = frameworkLog();
  #model: ModelBrain | null = null;
  readonly #told = new Set<string>();

  constructor(parts: TalkParts) {
    this.#parts = parts;
    const { config, work, session, muteAfterMs } = parts;
    if (config.brain === 'guided') this.brain = new GuidedBrain(work);
    else {
      const limits: ModelLimits = { onMute: (error) => this.#modelFailed(error) };
      this.#model = new ModelBrain(work, muteAfterMs === undefined ? limits : { ...limits, muteAfterMs });
      this.brain = this.#model;
    }
    session.on(voice.AgentSessionEventTypes.Error, ({ error }) => this.#onError(error as Failure));
  }

  #onError(failure: Failure): void {
    const { type, recoverable, error } = failure;
    if (recoverable !== false || this.#parts.isOver() || isCutOff(error)) return;
    // The session closes itself on the first such error of a realtime model, after it has told us: here it goes on.
    if (type === 'realtime_model_error') failure.recoverable = true;
    if (type === 'llm_error' || type === 'realtime_model_error') {
      this.#modelFailed(error);
      return;
    }
    const part = type === 'tts_error' ? 'speaking' : 'hearing';
    const trouble = troubleOf(error);
    this.#logger.warn({ part, trouble }, 'a speech service of the interview failed');
    this.#tell(part, `The service for ${part} does not answer. Check ${this.#speechSettings()}.`);
  }

  #speechSettings(): string {
    return this.#parts.work.speech.isLocal ? 'that SPEECH_URL runs' : 'OPENAI_API_KEY and OPENAI_BASE_URL';
  }

  /** Tells the server, each trouble once: a service that is down would be told at every sentence. */
  #tell(part: 'model' | 'hearing' | 'speaking', message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    void this.#parts.work.server.reportTrouble({ part, message }).catch(() => undefined);
  }

  #modelFailed(error: unknown): void {
    const model = this.#model;
    if (!model || this.#parts.isOver()) return;
    this.#model = null;
    const trouble = troubleOf(error);
    this.#logger.warn({ part: 'model', trouble }, tellTrouble(trouble));
    this.#tell('model', tellTrouble(trouble));
    this.#takeOver(model, isOfWholeEndpoint(trouble)).catch(this.#parts.work.giveUp);
  }

  async #takeOver(model: ModelBrain, isEndpointLost: boolean): Promise<void> {
    const { work, session } = this.#parts;
    const speech = await this.#speechWithout(isEndpointLost);
    if (!speech) {
      this.#tell(
        'speaking',
        'Nobody can hear and speak either. Candidates answer by typing until it is repaired.',
      );
      return work.finish({ reason: 'failed', complete: false });
    }
    const unanswered = await model.handOver();
    await work.log.flush();
    const guided = new GuidedBrain(
      { ...work, speech, briefing: await work.server.briefing() },
      { unanswered },
    );
    this.brain = guided;
    // A reply that was begun and never ends would keep the next interviewer waiting.
    session.interrupt({ force: true });
    session.updateAgent(guided.agent);
  }

  /** Speech that does not hang on the lost endpoint; null when there is none. */
  async #speechWithout(isEndpointLost: boolean): Promise<Speech | null> {
    const { config, work } = this.#parts;
    if (!isEndpointLost || work.speech.isLocal) return work.speech;
    if (!(await isLocalSpeechThere(config.localSpeech))) return null;
    return createSpeech(config.localSpeech, work.briefing.voice, work.hearing);
  }
}
