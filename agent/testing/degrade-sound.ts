import fs from 'node:fs';
import path from 'node:path';
import { SoundMeter, type UtteranceSound } from '../platform/sound-meter.ts';

/** Samples a second of the recorded sentences: 16 bit, one channel. */
export const sentenceRate = 8_000;
const wavHeaderBytes = 44;
const windowSeconds = 0.032;

/** A sentence spoken by a synthesiser, samples from -1 to 1. */
export function readSentence(name: 'interviewer-speaks' | 'candidate-speaks'): Float64Array {
  const file = fs.readFileSync(path.join(import.meta.dirname, `${name}.wav`));
  const count = (file.length - wavHeaderBytes) / 2;
  return Float64Array.from({ length: count }, (_, at) => file.readInt16LE(wavHeaderBytes + at * 2) / 32_768);
}

/** The same sentence at a level of its voice in dB below full scale. */
export function atLevel(sound: Float64Array, db: number): Float64Array {
  const loudest = sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const voiced = sound.filter((sample) => Math.abs(sample) > 0.02 * loudest);
  const level = Math.sqrt(voiced.reduce((sum, sample) => sum + sample * sample, 0) / voiced.length);
  return sound.map((sample) => (sample * 10 ** (db / 20)) / level);
}

/** Amplified beyond full scale and cut off there, as an overdriven microphone does. */
export function overdriven(sound: Float64Array, byDb: number): Float64Array {
  return sound.map((sample) => Math.max(-0.95, Math.min(0.95, sample * 10 ** (byDb / 20))));
}

/** The same noise each time: a linear congruential generator (Numerical Recipes). */
export function noise(length: number, db: number): Float64Array {
  let state = 7;
  const amplitude = 10 ** (db / 20) * Math.sqrt(3);
  return new Float64Array(length).map(() => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state / 2 ** 31 - 1) * amplitude;
  });
}

export function mixed(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((sample, at) => sample + (other[at] ?? 0));
}

/** Silence, the sentence, silence. */
export function padded(sound: Float64Array, beforeSeconds = 0.7, afterSeconds = 0.6): Float64Array {
  const result = new Float64Array(sound.length + Math.round((beforeSeconds + afterSeconds) * sentenceRate));
  result.set(sound, Math.round(beforeSeconds * sentenceRate));
  return result;
}

/** As frames of a call carry it. */
export function asPcm(sound: Float64Array): Int16Array {
  return Int16Array.from(sound, (sample) => Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768))));
}

/** What the meter makes of a sound, told where the voice of the undamaged sentence is. */
export function measure(damaged: Float64Array, clean: Float64Array): UtteranceSound | null {
  const meter = new SoundMeter();
  const size = sentenceRate * windowSeconds;
  const pcm = asPcm(damaged);
  meter.begin();
  for (let at = 0; at + size <= pcm.length; at += size) {
    const isVoice = clean.subarray(at, at + size).some((sample) => Math.abs(sample) > 0.02);
    meter.take(pcm.subarray(at, at + size), isVoice ? 1 : 0);
  }
  return meter.end();
}
