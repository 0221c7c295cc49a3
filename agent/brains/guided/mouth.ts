import { randomUUID } from 'node:crypto';
import { voice } from '@livekit/agents';
import { isKnownAt } from '@pluto/shared/agent/heard-question.ts';
import { HeardWords } from '../../interview/heard-words.ts';
import type { TranscriptLog } from '../../interview/transcript-log.ts';

/** One sentence of the interviewer, and when it sounded. */
interface Sentence {
  entryId: string;
  text: string;
  exchange: number | null;
  stretches: { fromMs: number; toMs: number | null }[];
  finishedAtMs: number | null;
  isDone: boolean;
}

/** What a candidate had heard at a moment. */
export interface HeardBy {
  /** The newest asking they knew, null for none. */
  exchange: number | null;
  /** Transcript entry of it. */
  entryId: string | null;
}

/** Sentences that are remembered. */
const kept = 20;

/** Says what the interviewer says, and knows how much of it has been heard. */
export class Mouth {
  readonly #session: () => voice.AgentSession;
  readonly #log: TranscriptLog;
  readonly #onQuiet: () => void;
  readonly #now: () => number;
  #sentences: Sentence[] = [];
  #assumed: number | null = null;
  #words: HeardWords | null = null;
  /** Settles when what was said last has been heard, or cut off. */
  #lastHeard: Promise<void> = Promise.resolve();
  #canBeStopped = true;

  /** @param onQuiet called when the interviewer has nothing more to say for the moment */
  constructor(
    session: () => voice.AgentSession,
    log: TranscriptLog,
    onQuiet: () => void,
    now: () => number = Date.now,
  ) {
    this.#session = session;
    this.#log = log;
    this.#onQuiet = onQuiet;
    this.#now = now;
  }

  /** True while something is being said or is about to be. */
  get isBusy(): boolean {
    return this.#sentences.some(({ isDone }) => !isDone);
  }

  /**
   * Says something.
   * @param exchange the asking it is, null when it asks nothing
   * @param canBeStopped false where the interviewer hears its own voice, which would stop it at every sentence
   */
  say(text: string, exchange: number | null, canBeStopped = true): void {
    const session = this.#session();
    this.#words ??= this.#follow(session);
    const sentence: Sentence = {
      entryId: randomUUID(),
      text,
      exchange,
      stretches: [],
      finishedAtMs: null,
      isDone: false,
    };
    this.#sentences = [...this.#sentences, sentence].slice(-kept);
    const noteHeard = this.#log.interviewerBegins(text, sentence.entryId);
    const speech = session.say(text, canBeStopped ? {} : { allowInterruptions: false });
    this.#canBeStopped = canBeStopped;
    speech.addDoneCallback(() => this.#done(sentence, speech.interrupted));
    this.#lastHeard = this.#words.of(text, speech).then(noteHeard);
  }

  /** An asking that another interviewer of this talk has put. */
  assumeHeard(exchange: number | null): void {
    this.#assumed = exchange;
  }

  /** Stops what is being said. */
  hush(): void {
    if (this.isBusy && this.#canBeStopped) this.#session().interrupt();
  }

  /** What was known to the candidate at a moment of the wall clock. */
  heardBy(atMs: number): HeardBy {
    const known = this.#sentences.findLast(
      (sentence) => sentence.exchange !== null && isKnownAt(sentence.text, sentence, atMs),
    );
    return { exchange: known?.exchange ?? this.#assumed, entryId: known?.entryId ?? null };
  }

  /** Whether the interviewer was in the middle of a sentence. */
  wasSpeaking(atMs: number): boolean {
    return this.#sentences.some(({ stretches }) =>
      stretches.some(({ fromMs, toMs }) => fromMs <= atMs && (toMs === null || atMs < toMs)),
    );
  }

  /** What was sounding at a moment; null when the interviewer was silent. */
  sayingAt(atMs: number): string | null {
    const sounding = this.#sentences.findLast(({ stretches }) =>
      stretches.some(({ fromMs, toMs }) => fromMs <= atMs && (toMs === null || atMs < toMs)),
    );
    return sounding?.text ?? null;
  }

  /** Waits until the last sentence has been heard. */
  async silent(): Promise<void> {
    await this.#lastHeard;
  }

  #done(sentence: Sentence, isCutOff: boolean): void {
    this.#pause();
    sentence.isDone = true;
    if (!isCutOff) sentence.finishedAtMs = this.#now();
    if (!this.isBusy) this.#onQuiet();
  }

  #sounds(atMs: number): void {
    const sentence = this.#sentences.find(({ isDone }) => !isDone);
    if (sentence && sentence.stretches.at(-1)?.toMs !== null)
      sentence.stretches.push({ fromMs: atMs, toMs: null });
  }

  #pause(): void {
    for (const { stretches } of this.#sentences) {
      const last = stretches.at(-1);
      if (last && last.toMs === null) last.toMs = this.#now();
    }
  }

  /** Two signs of sound, because a second sentence changes no state and a sentence that goes on starts no playback. */
  #follow(session: voice.AgentSession): HeardWords {
    session.on(voice.AgentSessionEventTypes.AgentStateChanged, ({ newState }) => {
      if (newState === 'speaking') this.#sounds(this.#now());
      else this.#pause();
    });
    session.output.audio?.on(voice.AudioOutput.EVENT_PLAYBACK_STARTED, () => this.#sounds(this.#now()));
    return new HeardWords(session);
  }
}
