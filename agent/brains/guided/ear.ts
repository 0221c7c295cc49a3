import { ReadableStream } from 'node:stream/web';
import { type stt as hearing, log, type VAD, type VADEvent, VADEventType } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import type { Piece } from '@pluto/shared/agent/collect-turn.ts';
import { ArrivalClock } from './arrival-clock.ts';

/** What a candidate's microphone brings. Times are of the wall clock, in milliseconds. */
export interface EarListener {
  /** The candidate has begun to make sound that is a voice. */
  speechBegan(atMs: number): void;
  /** They paused; the recogniser has the sound. */
  speechEnded(atMs: number): void;
  /** The recogniser is done with the oldest sound it had: words, or null where there were none. */
  recognised(piece: Piece | null): void;
}

export interface EarParts {
  vad: VAD;
  stt: hearing.STT;
  /** Of the last words, 0 to 1; null where the recogniser does not tell. */
  confidence(): number | null;
  now?: () => number;
}

/**
 * Turns a microphone into words with the times at which they were said. The framework's own way gives words without
 * times, and ends a turn while a second half is still being recognised; who answers what cannot be told from that.
 */
export class Ear {
  readonly #parts: EarParts;
  readonly #listener: EarListener;
  readonly #now: () => number;
  #recognised: Promise<void> = Promise.resolve();

  constructor(parts: EarParts, listener: EarListener) {
    this.#parts = parts;
    this.#listener = listener;
    this.#now = parts.now ?? Date.now;
  }

  /** Listens until the sound ends. The stream that comes back stays empty: the framework is to decide nothing by words. */
  listen(audio: ReadableStream<AudioFrame> | AsyncIterable<AudioFrame>): ReadableStream<never> {
    const over = new AbortController();
    return new ReadableStream<never>({
      start: (controller) => {
        void this.#hear(audio, over.signal).finally(() => {
          if (!over.signal.aborted) controller.close();
        });
      },
      cancel: () => over.abort(),
    });
  }

  async #hear(audio: AsyncIterable<AudioFrame>, over: AbortSignal): Promise<void> {
    const stream = this.#parts.vad.stream();
    const arrivals = new ArrivalClock();
    over.addEventListener('abort', () => stream.close(), { once: true });
    const feed = async () => {
      for await (const frame of audio) {
        if (over.aborted) return;
        arrivals.note((frame.samplesPerChannel / frame.sampleRate) * 1000, this.#now());
        stream.pushFrame(frame);
      }
      // `endInput` of 1.9.0 closes a stream that its own writer holds, which rejects where nobody listens.
      if (!over.aborted) stream.close();
    };
    const fed = feed().catch((error: unknown) =>
      this.#complain(error, 'the microphone of a candidate broke off'),
    );
    for await (const event of stream) {
      if (over.aborted) break;
      this.#tell(event, arrivals, over);
    }
    await fed;
  }

  #tell(event: VADEvent, arrivals: ArrivalClock, over: AbortSignal): void {
    if (event.type === VADEventType.START_OF_SPEECH) {
      this.#listener.speechBegan(arrivals.atMs(event.timestamp - event.speechDuration, this.#now()));
    }
    if (event.type !== VADEventType.END_OF_SPEECH) return;
    const endedAtMs = arrivals.atMs(event.timestamp - event.silenceDuration, this.#now());
    const beganAtMs = endedAtMs - event.speechDuration;
    this.#listener.speechEnded(endedAtMs);
    const { frames } = event;
    // One after the other: two at once would only make both late.
    this.#recognised = this.#recognised.then(() => this.#recognise(frames, { beganAtMs, endedAtMs }, over));
  }

  async #recognise(
    frames: AudioFrame[],
    times: Pick<Piece, 'beganAtMs' | 'endedAtMs'>,
    over: AbortSignal,
  ): Promise<void> {
    const { stt, confidence } = this.#parts;
    let piece: Piece | null = null;
    try {
      const heard = await stt.recognize(frames, over);
      const text = heard.alternatives?.[0]?.text.trim() ?? '';
      if (/[\p{L}\p{N}]/u.test(text)) piece = { text, confidence: confidence(), ...times };
    } catch (error) {
      if (!over.aborted) this.#complain(error, 'the recogniser failed');
    }
    if (!over.aborted) this.#listener.recognised(piece);
  }

  #complain(error: unknown, message: string): void {
    log().warn({ kind: error instanceof Error ? error.name : 'unknown' }, message);
  }
}
