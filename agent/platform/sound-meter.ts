/** How one utterance arrived, before anybody tried to understand it. Levels in dB below full scale. */
export interface UtteranceSound {
  /** Seconds in which there was a voice. */
  seconds: number;
  /** The voice: the mean power of its windows within 12 dB of the loudest. */
  speechDb: number;
  /** What is there between the words: the tenth quietest of a hundred windows. */
  noiseDb: number;
  /**
   * Highest sample over effective value within a window, the median of the loud ones. Level does not change it and
   * neither does the codec of a call, which rounds flat tops off but leaves their loudness: see `troublesOf`.
   */
  crest: number;
}

interface Window {
  power: number;
  peak: number;
  isVoice: boolean;
}

/** Windows of background kept from before an utterance: four seconds of the detector's 32 milliseconds. */
const keptWindows = 125;
/** The detector's own threshold for a voice. */
const voiceFrom = 0.5;
const loudWithin = 10 ** (-12 / 10);

const toDb = (power: number) => 10 * Math.log10(Math.max(power, 1e-9));

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Measures utterances from the frames that the voice detector looked at. */
export class SoundMeter {
  readonly #windowSeconds: number;
  #windows: Window[] = [];
  #isSpeaking = false;

  /** @param windowSeconds length of the pieces that will come */
  constructor(windowSeconds = 0.032) {
    this.#windowSeconds = windowSeconds;
  }

  /** A piece of sound, 16 bit, and how likely there is a voice in it, 0 to 1. */
  take(samples: Int16Array, probability: number): void {
    let sum = 0;
    let peak = 0;
    for (const sample of samples) {
      const level = Math.abs(sample) / 32_768;
      sum += level * level;
      if (level > peak) peak = level;
    }
    this.#windows.push({
      power: samples.length === 0 ? 0 : sum / samples.length,
      peak,
      isVoice: probability >= voiceFrom,
    });
    if (!this.#isSpeaking && this.#windows.length > keptWindows) this.#windows.shift();
  }

  /** The utterance has begun: nothing is forgotten until it ends. */
  begin(): void {
    this.#isSpeaking = true;
  }

  /** The utterance has ended. @returns its measures; null when there was no voice in it */
  end(): UtteranceSound | null {
    this.#isSpeaking = false;
    const windows = this.#windows;
    this.#windows = [];
    const voiced = windows.filter(({ isVoice }) => isVoice);
    const loudest = Math.max(0, ...voiced.map(({ power }) => power));
    if (loudest === 0) return null;
    const loud = voiced.filter(({ power }) => power >= loudest * loudWithin);
    const mean = loud.reduce((sum, { power }) => sum + power, 0) / loud.length;
    return {
      seconds: voiced.length * this.#windowSeconds,
      speechDb: toDb(mean),
      noiseDb: toDb(
        quantile(
          windows.map(({ power }) => power),
          0.1,
        ),
      ),
      crest: quantile(
        loud.map(({ power, peak }) => peak / Math.sqrt(power)),
        0.5,
      ),
    };
  }
}
