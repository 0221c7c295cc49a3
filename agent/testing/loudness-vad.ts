import { VAD, type VADEvent, VADEventType, VADStream } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';

const loudFrom = 1_000;
const silenceEndsMs = 300;

/** Takes every loud sound for speech, so that tests can speak with a tone and need no model of voices. */
export class LoudnessVad extends VAD {
  label = 'loudness';

  constructor() {
    super({ updateInterval: 20 });
  }

  stream(): VADStream {
    return new LoudnessStream(this);
  }
}

class LoudnessStream extends VADStream {
  #speech: AudioFrame[] = [];
  #silenceMs = 0;

  constructor(vad: VAD) {
    super(vad);
    void this.#listen();
  }

  async #listen(): Promise<void> {
    for (;;) {
      const { done, value } = await this.inputReader.read();
      if (done || this.closed) return;
      if (typeof value !== 'symbol') this.#take(value);
    }
  }

  #take(frame: AudioFrame): void {
    const isLoud = frame.data.some((sample) => Math.abs(sample) > loudFrom);
    const isSpeaking = this.#speech.length > 0;
    if (!isLoud && !isSpeaking) return;
    this.#speech.push(frame);
    this.#silenceMs = isLoud ? 0 : this.#silenceMs + (frame.samplesPerChannel / frame.sampleRate) * 1000;
    if (!isSpeaking) this.#tell(VADEventType.START_OF_SPEECH, true);
    this.#tell(VADEventType.INFERENCE_DONE, isLoud);
    if (this.#silenceMs < silenceEndsMs) return;
    this.#tell(VADEventType.END_OF_SPEECH, false);
    this.#speech = [];
    this.#silenceMs = 0;
  }

  #tell(type: VADEventType, speaking: boolean): void {
    const speechDuration = this.#speech.reduce(
      (sum, { samplesPerChannel, sampleRate }) => sum + (samplesPerChannel / sampleRate) * 1000,
      -this.#silenceMs,
    );
    const event: VADEvent = {
      type,
      samplesIndex: 0,
      timestamp: Date.now(),
      speechDuration,
      silenceDuration: this.#silenceMs,
      frames: [...this.#speech],
      probability: speaking ? 1 : 0,
      inferenceDuration: 0,
      speaking,
      rawAccumulatedSilence: this.#silenceMs,
      rawAccumulatedSpeech: speechDuration,
    };
    this.sendVADEvent(event);
  }
}
