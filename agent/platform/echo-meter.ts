/** Length of a piece of the two loudness curves, in seconds. */
const stepSeconds = 0.04;
/** A stretch of the interviewer's speech that is compared, in pieces: three seconds. */
const stretch = 75;
/** The echo comes later than the voice was handed over, by network, loudspeaker and air: up to 1.6 seconds. */
const longestDelay = 40;
/** A microphone below this hears nothing of it, in dB below full scale. */
const audibleDb = -60;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pearson's correlation of two curves of the same length; 0 where one of them is flat. */
export function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [mean(one), mean(other)];
  let [product, squares, otherSquares] = [0, 0, 0];
  for (let at = 0; at < one.length; at += 1) {
    const [x, y] = [(one[at] ?? 0) - a, (other[at] ?? 0) - b];
    product += x * y;
    squares += x * x;
    otherSquares += y * y;
  }
  return squares === 0 || otherSquares === 0 ? 0 : product / Math.sqrt(squares * otherSquares);
}

/** A loudness curve (effective values) of sound that comes in pieces of any length. */
class Curve {
  readonly points: number[] = [];
  #sum = 0;
  #count = 0;

  take(samples: Int16Array, sampleRate: number): void {
    const size = Math.round(sampleRate * stepSeconds);
    for (const sample of samples) {
      const level = sample / 32_768;
      this.#sum += level * level;
      this.#count += 1;
      if (this.#count < size) continue;
      this.points.push(Math.sqrt(this.#sum / this.#count));
      this.#sum = 0;
      this.#count = 0;
    }
  }
}

/**
 * Compares how loud the interviewer's voice is from moment to moment with how loud the candidate's microphone is
 * shortly after. Two people's sentences rise and fall differently; a voice and its echo rise and fall together.
 */
export class EchoMeter {
  #heard = new Curve();
  #played = new Curve();
  /** Where in the microphone's curve the interviewer began to speak; null while it is silent. */
  #from: number | null = null;
  readonly #onStretch: (likeness: number) => void;

  /** @param onStretch told the likeness, -1 to 1, of every three seconds the interviewer speaks */
  constructor(onStretch: (likeness: number) => void) {
    this.#onStretch = onStretch;
  }

  /** Sound of the interviewer, at the moment it is handed to the loudspeaker. */
  played(samples: Int16Array, sampleRate: number): void {
    this.#from ??= this.#heard.points.length;
    this.#played.take(samples, sampleRate);
  }

  /** The interviewer has stopped, or was stopped. */
  stopped(): void {
    this.#from = null;
    this.#played = new Curve();
  }

  /** Sound of the candidate's microphone. It comes all the time, silence as well. */
  heard(samples: Int16Array, sampleRate: number): void {
    this.#heard.take(samples, sampleRate);
    const from = this.#from;
    if (from === null) {
      if (this.#heard.points.length > 10_000) this.#heard = new Curve();
      return;
    }
    const voice = this.#played.points.slice(0, stretch);
    const room = this.#heard.points.slice(from, from + stretch + longestDelay);
    if (voice.length < stretch || room.length < stretch + longestDelay) return;
    this.#played.points.splice(0, stretch);
    this.#from = from + stretch;
    this.#onStretch(likeness(voice, room));
  }
}

/** How alike the voice and the room are, at the delay at which they are most alike. */
export function likeness(voice: readonly number[], room: readonly number[]): number {
  const audible = 10 ** (audibleDb / 20);
  if (room.filter((level) => level > audible).length < stretch / 5) return 0;
  let best = 0;
  for (let delay = 0; delay + voice.length <= room.length; delay += 1) {
    best = Math.max(best, correlation(voice, room.slice(delay, delay + voice.length)));
  }
  return best;
}
