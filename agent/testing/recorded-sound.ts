import { voice } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';

/** A microphone in memory: what is pushed is what the session hears. */
export class PushedSound extends voice.AudioInput {
  #controller: ReadableStreamDefaultController<AudioFrame> | null = null;

  constructor() {
    super();
    const stream = new ReadableStream<AudioFrame>({
      start: (controller) => {
        this.#controller = controller;
      },
    });
    this.multiStream.addInputStream(stream as Parameters<typeof this.multiStream.addInputStream>[0]);
  }

  /** A tone, or silence, in frames of 20 milliseconds. */
  push(seconds: number, sampleRate: number, loudness = 8_000): void {
    const length = sampleRate / 50;
    for (let frame = 0; frame < seconds * 50; frame += 1) {
      const samples = Int16Array.from({ length }, (_, at) =>
        Math.round(loudness * Math.sin(((frame * length + at) * 2 * Math.PI * 440) / sampleRate)),
      );
      this.#controller?.enqueue(new AudioFrame(samples, sampleRate, 1, length));
    }
  }
}

/** A loudspeaker in memory. What it is told to hold plays on until somebody interrupts. */
export class RecordedSound extends voice.AudioOutput {
  /** Seconds of sound that have come. */
  seconds = 0;
  /** Seconds after which a held sound counts as cut off; null plays everything at once. */
  holdAtSeconds: number | null = null;
  #segmentSeconds = 0;

  constructor(sampleRate: number) {
    super(sampleRate);
  }

  override async captureFrame(frame: AudioFrame): Promise<void> {
    await super.captureFrame(frame);
    if (this.#segmentSeconds === 0) this.onPlaybackStarted(Date.now());
    const seconds = frame.samplesPerChannel / frame.sampleRate;
    this.seconds += seconds;
    this.#segmentSeconds += seconds;
  }

  override flush(): void {
    super.flush();
    if (this.holdAtSeconds === null) this.#finish(this.#segmentSeconds, false);
  }

  clearBuffer(): void {
    this.#finish(Math.min(this.holdAtSeconds ?? 0, this.#segmentSeconds), true);
  }

  #finish(playbackPosition: number, interrupted: boolean): void {
    if (this.#segmentSeconds === 0) return;
    this.#segmentSeconds = 0;
    this.onPlaybackFinished({ playbackPosition, interrupted });
  }
}
