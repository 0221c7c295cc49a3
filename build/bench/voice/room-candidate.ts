import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node';
import { waitUntil } from './wait-until.ts';

/** The synthesiser's format. */
const sampleRate = 24_000;
const frameMs = 20;
const frameSamples = (sampleRate / 1000) * frameMs;
/** What is kept ready for the network: enough that a late timer of this process tears no hole into a word. */
const aheadMs = 60;
/** Samples above this are sound, below it silence: one percent of full scale. */
const soundFrom = 330;
/** Without sound of the agent for so long, and listening again, it has said what it had to say. */
const quietMs = 500;

function isSound(samples: Int16Array): boolean {
  return samples.some((sample) => Math.abs(sample) > soundFrom);
}

/** Spoken words in frames, without the silence around them: what is timed is the end of the last sound. */
export function framesOf(words: Int16Array): Int16Array[] {
  const frames = Array.from({ length: Math.ceil(words.length / frameSamples) }, (_, at) => {
    const frame = new Int16Array(frameSamples);
    frame.set(words.subarray(at * frameSamples, (at + 1) * frameSamples));
    return frame;
  });
  return frames.slice(
    Math.max(0, frames.findIndex(isSound)),
    frames.findLastIndex((frame) => isSound(frame)) + 1,
  );
}

/**
 * A candidate with a microphone and an ear in a LiveKit room, without a browser. All times are this process's clock, in
 * milliseconds.
 */
export class RoomCandidate {
  readonly room = new Room();
  readonly #source = new AudioSource(sampleRate, 1, aheadMs);
  #toSay: Int16Array[] = [];
  #isOpen = true;
  #ended: ((at: number) => void) | null = null;
  #soundAt = 0;
  #firstSoundAt: number | null = null;
  #listensForFirst = false;
  /** When the recogniser's final words of the candidate came over the room, null before. */
  recognisedAt: number | null = null;

  static async join(url: string, token: string): Promise<RoomCandidate> {
    const candidate = new RoomCandidate();
    await candidate.#join(url, token);
    return candidate;
  }

  async #join(url: string, token: string): Promise<void> {
    const { room } = this;
    room.on(RoomEvent.TrackSubscribed, (track) => {
      if (track.kind === TrackKind.KIND_AUDIO) void this.#hear(new AudioStream(track, sampleRate, 1));
    });
    room.registerTextStreamHandler('lk.transcription', (reader, { identity }) => {
      const isFinal = reader.info.attributes?.['lk.transcription_final'] === 'true';
      if (isFinal && identity === room.localParticipant?.identity) this.recognisedAt ??= performance.now();
      // Read to its end, so that it is not kept; a talk that ends in the middle of a sentence breaks it off.
      reader.readAll().catch(() => undefined);
    });
    // The framework's reports about itself: not wanted, and kept until they are taken.
    room.registerByteStreamHandler(
      'lk.agent.session',
      (reader) => void reader.close().catch(() => undefined),
    );
    await room.connect(url, token, { autoSubscribe: true, dynacast: false });
    const track = LocalAudioTrack.createAudioTrack('microphone', this.#source);
    const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE });
    await room.localParticipant?.publishTrack(track, options);
    void this.#speak();
  }

  /** The source paces this: it takes a frame when there is room for it. Between words there is silence. */
  async #speak(): Promise<void> {
    const silence = new Int16Array(frameSamples);
    while (this.#isOpen) {
      const words = this.#toSay.shift();
      await this.#source.captureFrame(new AudioFrame(words ?? silence, sampleRate, 1, frameSamples));
      if (!words || this.#toSay.length > 0) continue;
      this.#ended?.(performance.now() + this.#source.queuedDuration);
      this.#ended = null;
    }
  }

  async #hear(sound: AudioStream): Promise<void> {
    for await (const frame of sound) {
      if (!isSound(frame.data)) continue;
      this.#soundAt = performance.now();
      if (this.#listensForFirst) this.#firstSoundAt ??= this.#soundAt;
    }
  }

  #agentState(): string | undefined {
    return [...this.room.remoteParticipants.values()]
      .map(({ attributes }) => attributes['lk.agent.state'])
      .find((state) => state !== undefined);
  }

  /** Waits until the agent has spoken and listens. */
  async untilAgentListens(timeoutMs: number): Promise<void> {
    await waitUntil('the agent listens', timeoutMs, () => {
      const isQuiet = this.#soundAt > 0 && performance.now() - this.#soundAt > quietMs;
      return isQuiet && this.#agentState() === 'listening';
    });
  }

  /** Says the words. @returns when the last sound of them left the microphone */
  async say(frames: readonly Int16Array[]): Promise<number> {
    this.recognisedAt = null;
    this.#firstSoundAt = null;
    this.#listensForFirst = true;
    return new Promise((resolve) => {
      this.#ended = resolve;
      this.#toSay.push(...frames);
    });
  }

  /** When the first sound of the agent's reply was heard. Before the words have ended it is a cut-in. */
  async firstSound(timeoutMs: number): Promise<number> {
    return waitUntil('the agent replies', timeoutMs, () => this.#firstSoundAt);
  }

  async leave(): Promise<void> {
    this.#isOpen = false;
    await this.room.disconnect();
  }
}
