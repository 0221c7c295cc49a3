import { initializeLogger, type stt } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import type { Piece } from '@pluto/shared/agent/collect-turn.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { LoudnessVad } from '../../testing/loudness-vad.ts';
import { ArrivalClock } from './arrival-clock.ts';
import { Ear } from './ear.ts';

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

const rate = 16_000;
const sound = (seconds: number, loudness: number) =>
  Array.from(
    { length: seconds * 50 },
    () => new AudioFrame(new Int16Array(rate / 50).fill(loudness), rate, 1, rate / 50),
  );
const speech = (seconds: number) => sound(seconds, 8_000);
const pause = (seconds: number) => sound(seconds, 0);

/** Listens to some sound with a recogniser that answers when it is let. */
function listenTo(frames: AudioFrame[], answers: (string | Error)[]) {
  const happened: string[] = [];
  const pieces: (Piece | null)[] = [];
  const waiting: (() => void)[] = [];
  const recogniser = {
    recognize: () =>
      new Promise((resolve, reject) => {
        waiting.push(() => {
          const text = answers.shift() ?? '';
          if (text instanceof Error) reject(text);
          else resolve({ alternatives: [{ text }] });
        });
      }),
  } as unknown as stt.STT;
  const ear = new Ear(
    { vad: new LoudnessVad(), stt: recogniser, confidence: () => 0.8 },
    {
      speechBegan: () => happened.push('began'),
      speechEnded: () => happened.push('ended'),
      recognised: (piece) => {
        happened.push(piece ? piece.text : 'nothing');
        pieces.push(piece);
      },
    },
  );
  async function* microphone() {
    for (const frame of frames) {
      yield frame;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  ear.listen(microphone());
  return { happened, pieces, waiting, answer: () => waiting.shift()?.() };
}

describe('Ear', () => {
  it('tells of the second half while the first is still being recognised', async () => {
    const frames = [...speech(0.6), ...pause(0.8), ...speech(0.6), ...pause(0.8)];
    const { happened, pieces, waiting, answer } = listenTo(frames, [
      'Yes, I am a citizen,',
      'I need no permit.',
    ]);
    await expect.poll(() => happened).toEqual(['began', 'ended', 'began', 'ended']);
    expect(waiting).toHaveLength(1);
    answer();
    await expect.poll(() => waiting.length).toBe(1);
    answer();
    await expect.poll(() => pieces.length).toBe(2);
    expect(happened.slice(4)).toEqual(['Yes, I am a citizen,', 'I need no permit.']);
    const [first, second] = pieces;
    expect(second?.beganAtMs).toBeGreaterThanOrEqual(first?.beganAtMs ?? Number.NaN);
    expect(first?.confidence).toBe(0.8);
  });

  it('makes no words of noise, marks, or a recogniser that fails, and goes on', async () => {
    const frames = [
      ...speech(0.4),
      ...pause(0.8),
      ...speech(0.4),
      ...pause(0.8),
      ...speech(0.4),
      ...pause(0.8),
    ];
    const { happened, pieces, answer, waiting } = listenTo(frames, [' . ', new Error('down'), 'Hybrid.']);
    for (let count = 1; count <= 3; count += 1) {
      await expect.poll(() => waiting.length).toBe(1);
      answer();
      await expect.poll(() => pieces.length).toBe(count);
    }
    expect(happened.filter((what) => what !== 'began' && what !== 'ended')).toEqual([
      'nothing',
      'nothing',
      'Hybrid.',
    ]);
  });
});

describe('ArrivalClock', () => {
  it('dates what is found late by when its sound arrived', () => {
    const clock = new ArrivalClock();
    for (let frame = 0; frame < 100; frame += 1) clock.note(20, 5_000 + frame * 20);
    expect(clock.atMs(1_000, 99_999)).toBeGreaterThanOrEqual(5_900);
    expect(clock.atMs(1_000, 99_999)).toBeLessThanOrEqual(6_020);
  });

  it('does not know what never came', () => {
    expect(new ArrivalClock().atMs(500, 42)).toBe(42);
  });
});
