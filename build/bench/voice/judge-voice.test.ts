import { describe, expect, it } from 'vitest';
import { judgeVoice, type VoiceFigures } from './judge-voice.ts';
import { framesOf } from './room-candidate.ts';
import type { Turn } from './talk-turns.ts';

const turn = (changes: Partial<Turn> = {}): Turn => ({
  field: 'notice_period',
  recognisedMs: 800,
  recordedMs: null,
  valueMs: 900,
  soundMs: 1_000,
  ...changes,
});
const turns = (count: number, changes: Partial<Turn> = {}) =>
  Array.from({ length: count }, () => turn(changes));

const typed = {
  parallel: 10,
  aloneMs: 20,
  togetherMs: 21,
  alonePerSecond: 30,
  togetherPerSecond: 45,
};
const figures = (changes: Partial<VoiceFigures> = {}): VoiceFigures => ({
  ours: turns(10),
  bare: turns(10),
  typed,
  memory: { ours: { residentMb: 250, ownMb: 150 }, bare: { residentMb: 200, ownMb: 100 } },
  ...changes,
});

const missed = (changes: Partial<VoiceFigures>) => {
  const { lines, isWithinLimits } = judgeVoice(figures(changes));
  return isWithinLimits ? null : lines.at(-1);
};

describe('the verdict on a voice bench', () => {
  it('is good when ours is as quick', () => {
    const { lines, isWithinLimits } = judgeVoice(figures());
    expect(isWithinLimits).toBe(true);
    expect(lines.join('\n')).toMatch(/value visible +900 +900 +1\.00/);
    expect(lines.join('\n')).toMatch(/proportional +150 +100 +1\.50/);
  });

  it.each([
    ['the value later than 1.15 times', { ours: turns(10, { valueMs: 1_040 }) }, /value visible \(1\.16\)/],
    ['the voice later than 1.15 times', { ours: turns(10, { soundMs: 1_160 }) }, /first sound \(1\.16\)/],
    ['typed answers slower together', { typed: { ...typed, togetherMs: 24 } }, /typed answers \(1\.20\)/],
    [
      'typed answers that wait for each other',
      { typed: { ...typed, togetherPerSecond: 29 } },
      /typed throughput/,
    ],
    ['too few turns', { ours: turns(7), bare: turns(7) }, /only 7 turns/],
  ] satisfies [string, Partial<VoiceFigures>, RegExp][])('is bad with %s', (_what, changes, words) => {
    expect(missed(changes)).toMatch(words);
  });

  it('keeps a limit that is just reached', () => {
    expect(missed({ ours: turns(10, { valueMs: 1_035, soundMs: 1_150 }) })).toBeNull();
  });

  it('compares a turn only where both sides brought a value and nobody cut in', () => {
    const ours = [...turns(9), turn({ valueMs: null, soundMs: 9_000 }), turn({ soundMs: 9_000 }), turn()];
    const bare = [...turns(10), turn({ soundMs: -200 }), turn({ valueMs: null })];
    const { lines, isWithinLimits } = judgeVoice(figures({ ours, bare }));
    expect(isWithinLimits).toBe(true);
    expect(lines[0]).toContain('median of 9 turns');
    expect(lines.join('\n')).toContain('not counted: 3 turns');
  });

  it('is a bad one, not a silent one, without any turn', () => {
    expect(missed({ ours: [], bare: [] })).toMatch(/only 0 turns/);
  });
});

describe('words in frames', () => {
  it('begin and end with sound: the end is what is timed', () => {
    const words = new Int16Array(24_000);
    words.fill(2_000, 4_800, 9_600); // 0.2 s to 0.4 s of one second
    const frames = framesOf(words);
    expect(frames).toHaveLength(10);
    expect(frames[0]?.[0]).toBe(2_000);
    expect(frames.at(-1)?.at(-1)).toBe(2_000);
  });
});
