import { describe, expect, it } from 'vitest';
import {
  asPcm,
  atLevel,
  measure,
  mixed,
  noise,
  overdriven,
  padded,
  readSentence,
  sentenceRate,
} from '../testing/degrade-sound.ts';
import { EchoMeter } from './echo-meter.ts';
import { confidenceOf, troublesIn } from './hearing-quality.ts';
import type { UtteranceSound } from './sound-meter.ts';

const nothing = { sounds: [], confidences: [], likenesses: [] };
const candidate = padded(readSentence('candidate-speaks'));
const interviewer = padded(readSentence('interviewer-speaks'), 0, 2);
const room = noise(candidate.length, -75);

/** The sound of a candidate, measured over a room that is never quite silent. */
function heard(damage: (clean: Float64Array) => Float64Array): UtteranceSound {
  const sound = measure(mixed(damage(candidate), room), candidate);
  if (!sound) throw new Error('Nobody was heard.');
  return sound;
}

const level = (db: number) => (clean: Float64Array) => atLevel(clean, db);
const drive = (db: number) => (clean: Float64Array) => overdriven(atLevel(clean, -20), db);
const withNoise = (db: number) => (clean: Float64Array) =>
  mixed(atLevel(clean, -24), noise(clean.length, -24 - db));

describe('troublesIn, over spoken sound that was damaged', () => {
  it.each([
    ['a usual voice', level(-20), []],
    ['a soft voice', level(-30), []],
    ['a voice from the other end of the desk', level(-42), []],
    ['35 dB less than usual', level(-55), ['quiet']],
    ['50 dB', level(-50), ['quiet']],
    ['6 dB over full scale, as many microphones', drive(6), []],
    ['18 dB over', drive(18), ['clipped']],
    ['24 dB over', drive(24), ['clipped']],
    ['36 dB over', drive(36), ['clipped']],
    [
      '24 dB over, turned down afterwards',
      (clean: Float64Array) => atLevel(drive(24)(clean), -20),
      ['clipped'],
    ],
    ['noise 25 dB below the voice', withNoise(25), []],
    ['noise 17 dB below', withNoise(17), []],
    ['noise 8 dB below', withNoise(8), ['noisy']],
    ['noise 3 dB below', withNoise(3), ['noisy']],
  ])('%s', (_what, damage, expected) => {
    const sound = heard(damage);
    expect(troublesIn({ ...nothing, sounds: [sound, sound] })).toEqual(expected);
  });

  it('takes what happens once for an accident', () => {
    const bad = heard(drive(24));
    const good = heard(level(-20));
    expect(troublesIn({ ...nothing, sounds: [good, bad] })).toEqual([]);
    expect(troublesIn({ ...nothing, sounds: [bad, good, good, good, bad] })).toEqual([]);
    expect(troublesIn({ ...nothing, sounds: [bad, good, bad] })).toEqual(['clipped']);
  });

  it('judges no cough', () => {
    const cough = { ...heard(level(-60)), seconds: 0.1 };
    expect(troublesIn({ ...nothing, sounds: [cough, cough, cough] })).toEqual([]);
  });

  it.each<[number[], string[]]>([
    [[0.7, 0.62, 0.58], []],
    [[0.3, 0.7, 0.7, 0.3, 0.7], []],
    [[0.3, 0.7, 0.2, 0.7, 0.4], ['unsure']],
    [[0.7, 0, 0.3, 0], ['unsure']],
  ])('hears many words that are not certain: %j', (confidences, expected) => {
    expect(troublesIn({ ...nothing, confidences })).toEqual(expected);
  });
});

/** How alike the interviewer's voice and the microphone were, stretch by stretch. */
function likenesses(microphone: (at: number) => number): number[] {
  const found: number[] = [];
  const meter = new EchoMeter((likeness) => found.push(likeness));
  const voice = asPcm(interviewer);
  const size = sentenceRate / 50;
  const length = voice.length + 2 * sentenceRate;
  const sound = asPcm(Float64Array.from({ length }, (_, at) => microphone(at)));
  for (let at = 0; at + size <= length; at += size) {
    if (at + size <= voice.length) meter.played(voice.subarray(at, at + size), sentenceRate);
    meter.heard(sound.subarray(at, at + size), sentenceRate);
  }
  return found;
}

describe('echo of the interviewer', () => {
  const late = (seconds: number) => Math.round(seconds * sentenceRate);
  const echo = (at: number, gain: number, seconds: number) => gain * (interviewer[at - late(seconds)] ?? 0);
  const hum = noise(interviewer.length * 2, -60);
  const loudHum = noise(interviewer.length * 2, -42);
  const reverb = (at: number) =>
    [0, 0.05, 0.14, 0.29, 0.5].reduce(
      (sum, delay, order) => sum + echo(at, 0.15 * 0.75 ** order, 0.3 + delay),
      0,
    );

  it.each<[string, (at: number) => number]>([
    ['20 dB down', (at) => echo(at, 0.1, 0.3) + (hum[at] ?? 0)],
    ['30 dB down and late', (at) => echo(at, 0.03, 0.7)],
    ['in a room that rings', reverb],
    ['in noise', (at) => echo(at, 0.2, 0.3) + (loudHum[at] ?? 0)],
  ])('is noticed %s', (_what, microphone) => {
    const found = likenesses(microphone);
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(troublesIn({ ...nothing, likenesses: found })).toEqual(['echo']);
  });

  it.each<[string, (at: number) => number]>([
    ['silence', (at) => (hum[at] ?? 0) / 30],
    ['noise', (at) => loudHum[at] ?? 0],
    ['a candidate who speaks at the same time', (at) => candidate[at % candidate.length] ?? 0],
    ['a candidate who interrupts', (at) => candidate[(at + late(2)) % candidate.length] ?? 0],
  ])('is not heard in %s', (_what, microphone) => {
    expect(troublesIn({ ...nothing, likenesses: likenesses(microphone) })).toEqual([]);
  });
});

describe('confidenceOf', () => {
  it.each([
    ['local speech', { pluto: { confidence: 0.6 } }, 0.6],
    ['local speech that heard nothing', { pluto: { confidence: null } }, null],
    ['the plain form', { text: 'Yes.' }, null],
    ['no segments', { text: '', segments: [] }, null],
    ['one segment', { segments: [{ avg_logprob: -0.5 }] }, 0.607],
    [
      'segments of different length',
      {
        segments: [
          { avg_logprob: -1, tokens: [1] },
          { avg_logprob: 0, tokens: [1, 2, 3] },
        ],
      },
      0.779,
    ],
    ['nothing', null, null],
  ])('of %s', (_what, body, expected) => {
    const confidence = confidenceOf(body);
    if (expected === null) expect(confidence).toBeNull();
    else expect(confidence).toBeCloseTo(expected, 3);
  });
});
