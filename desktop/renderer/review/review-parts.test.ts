import type { TranscriptEntry } from '@pluto/shared/http/intake-state.ts';
import { describe, expect, it } from 'vitest';
import { at, buildScore } from '../testing/builders.ts';
import { nextUndecided } from './next-undecided.ts';
import { scoreMoves } from './score-moves.ts';
import { markWords, searchTranscript } from './search-transcript.ts';

describe('scoreMoves', () => {
  it('lists what moved, the largest first', () => {
    const before = buildScore(20, 80, { skills: 10, years: 10, notice: 5 });
    const after = buildScore(40, 80, { skills: 35, years: 4, notice: 5 });
    expect(scoreMoves(before, after).map(({ key, points }) => [key, points])).toEqual([
      ['skills', 25],
      ['years', -6],
    ]);
  });

  it('has nothing to say without a score before', () => {
    expect(scoreMoves(null, buildScore(20, 80, { skills: 10 }))).toEqual([]);
  });

  it('counts a criterion that is new from zero', () => {
    expect(scoreMoves(buildScore(0, 80), buildScore(9, 80, { skills: 9 }))[0]?.points).toBe(9);
  });
});

describe('searchTranscript', () => {
  const entry = (text: string): TranscriptEntry => ({
    entry_id: text,
    speaker: 'candidate',
    text,
    at,
    confidence: null,
    modality: 'typed',
  });
  const transcript = [entry('I live in Málaga'), entry('Two months of notice'), entry('malaga, two years')];

  it.each([
    ['', 3],
    ['MALAGA', 2],
    ['two malaga', 1],
    ['salary', 0],
  ])('finds %j in %i entries', (search, count) => {
    expect(searchTranscript(transcript, search)).toHaveLength(count);
  });
});

describe('markWords', () => {
  it.each([
    ['I live in Málaga.', 'malaga', 'I live in [Málaga].'],
    ['Two years, two months', 'two', '[Two] years, [two] months'],
    ['nothing here', '', 'nothing here'],
    ['ﬁne work', 'fi', '[ﬁ]ne work'],
    ['abab', 'ab ba', '[abab]'],
  ])('marks in %j the words of %j', (text, search, expected) => {
    const parts = markWords(text, search);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.map((part) => (part.isHit ? `[${part.text}]` : part.text)).join('')).toBe(expected);
  });
});

describe('nextUndecided', () => {
  const fields = ['a', 'b', 'c'].map((field_key) => ({ field_key, decision: field_key === 'b' ? {} : null }));

  it('goes on to the next open field, round the end, and stays when there is none', () => {
    expect(nextUndecided(fields, 'a')).toBe('c');
    expect(nextUndecided(fields, 'c')).toBe('a');
    expect(nextUndecided([{ field_key: 'a', decision: {} }], 'a')).toBe('a');
  });
});
