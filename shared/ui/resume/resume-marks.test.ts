import type { Evidence, Place } from '@pluto/shared/profile/provenance.ts';
import { describe, expect, it } from 'vitest';
import { litMarks, type MarkedField, markAt, marksOf } from './resume-marks.ts';

const resumeId = 'a';
const box = (left: number, top: number, width = 0.2, height = 0.02) => ({ left, top, width, height });
const place = (item: number | null, top: number, page = 1): Place => ({
  item,
  page,
  box: box(0.1, top),
  line: null,
});

function field(key: string, value: MarkedField['value'], places?: Place[], text = 'x'): MarkedField {
  const evidence: Evidence = {
    kind: 'resume',
    resume_id: resumeId,
    file: 'a.pdf',
    page: 1,
    box: box(0.5, 0.9),
    text,
    ...(places ? { places } : {}),
  };
  return { field_key: key, label: key, value, evidence };
}

const posts = field(
  'work_history',
  [
    { title: 'Designer', company: 'North', start: null, end: null },
    { title: null, company: 'South', start: null, end: null },
  ],
  [place(0, 0.3), place(1, 0.1, 2)],
);

describe('marksOf', () => {
  it('gives each entry its own mark, in reading order, named by what stands there', () => {
    const email = field('email', 'a@b.c', [place(null, 0.05)], 'a@b.c');
    expect(marksOf([posts, email], resumeId).map(({ id, page, text }) => [id, page, text])).toEqual([
      ['email:0', 1, 'a@b.c'],
      ['work_history:0', 1, 'Designer, North'],
      ['work_history:1', 2, 'South'],
    ]);
  });

  it('falls back to the one box of values that were read before places were kept', () => {
    expect(marksOf([field('name', 'Maya', undefined)], resumeId)).toMatchObject([
      { page: 1, box: box(0.5, 0.9) },
    ]);
  });

  it('has nothing for other sources, other resumes and values that were not found', () => {
    const typed: MarkedField = { ...posts, evidence: { kind: 'typed', text: 'x' } };
    const lost = {
      ...field('name', 'Maya', []),
      evidence: { ...posts.evidence, page: null, box: null, places: [] },
    };
    expect(marksOf([typed, lost as MarkedField], resumeId)).toEqual([]);
    expect(marksOf([posts], 'another')).toEqual([]);
  });

  it('looks for the words of texts and tags, not of entries', () => {
    const skills = field('skills', ['Figma', 'CSS'], [place(0, 0.5), place(1, 0.5)]);
    const marks = marksOf([posts, skills, field('name', 'Maya', [place(null, 0.1)], 'Maya')], resumeId);
    expect(marks.map(({ id, words }) => [id, words])).toEqual([
      ['name:0', 'Maya'],
      ['work_history:0', null],
      ['skills:0', 'Figma'],
      ['skills:1', 'CSS'],
      ['work_history:1', null],
    ]);
  });
});

describe('litMarks', () => {
  const marks = marksOf([posts], resumeId);
  it.each([
    [null, []],
    [{ fieldKey: 'work_history', item: 1 }, ['work_history:1']],
    [{ fieldKey: 'work_history', item: null }, ['work_history:0', 'work_history:1']],
    [{ fieldKey: 'work_history', item: 7 }, ['work_history:0', 'work_history:1']],
    [{ fieldKey: 'email', item: null }, []],
  ])('%j lights %j', (lit, expected) => {
    expect([...litMarks(marks, lit)]).toEqual(expected);
  });
});

describe('markAt', () => {
  const marks = marksOf(
    [
      field('work_history', [], [{ item: null, page: 1, box: box(0.1, 0.2, 0.8, 0.2), line: null }]),
      field('current_title', 'Designer', [{ item: null, page: 1, box: box(0.1, 0.25), line: null }]),
    ],
    resumeId,
  );

  it('picks the smallest box under the point', () => {
    expect(markAt(marks, 1, { x: 0.15, y: 0.26 })?.fieldKey).toBe('current_title');
    expect(markAt(marks, 1, { x: 0.15, y: 0.35 })?.fieldKey).toBe('work_history');
  });

  it('misses beside it, on another page, and reaches a little further for fingers', () => {
    expect(markAt(marks, 1, { x: 0.95, y: 0.3 })).toBeNull();
    expect(markAt(marks, 2, { x: 0.15, y: 0.26 })).toBeNull();
    expect(markAt(marks, 1, { x: 0.91, y: 0.3 }, 0.02)?.fieldKey).toBe('work_history');
  });
});
