import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProject } from '../run/paths.ts';
import { catalogue } from './catalogue.ts';
import { fileOf } from './file-of.ts';
import { makeSheet } from './sheet.ts';
import { makeTruth } from './truth.ts';

const folder = inProject('shared/testing/samples');

describe('the sample resumes', () => {
  it.each(catalogue)('$name is committed with the truth of its person and layout', (sample) => {
    const truth = makeTruth(sample.person, sample.dates, sample.layout);
    const committed = readFileSync(path.join(folder, `${sample.name}.truth.json`), 'utf8');
    expect(JSON.parse(committed)).toEqual(truth);
    expect(existsSync(path.join(folder, fileOf(sample)))).toBe(true);
  });

  it('have addresses and links that nobody can own', () => {
    for (const { person } of catalogue) {
      expect(person.email ?? 'nobody@example.com', person.id).toMatch(/@example\.(?:com|org|net)$/);
      expect(person.portfolio ?? 'https://example.com', person.id).toMatch(/example\.(?:com|org|net)$/);
      for (const profile of [person.linkedin, person.github])
        expect(profile ?? 'x-sample', person.id).toMatch(/-(?:sample|exemple|ejemplo|test)$/);
    }
  });

  it('each have a name of their own', () => {
    const names = catalogue.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('makeTruth', () => {
  const layout = { about: '', means: 'text', leavesOut: [] };
  const sample = catalogue[0];
  if (!sample) throw new Error('The catalogue is empty.');
  const person = {
    ...sample.person,
    work: [
      { title: 'A', company: 'One', start: '2020-01', end: 'present' as const, points: [] },
      { title: 'B', company: 'Two', start: '2018-07', end: '2020-06', points: [] },
      { title: 'C', company: 'Three', start: '2010-01', end: '2010-12', points: [] },
    ],
  };

  it('counts overlapping posts once and leaves gaps out', () => {
    expect(makeTruth(person, 'short', layout).years_experience).toBe(9.4);
  });

  it('says no month where the document prints none', () => {
    const { work, years_experience: years } = makeTruth(person, 'year', layout);
    expect(work.map(({ start, end }) => [start, end])).toEqual([
      ['2020', 'present'],
      ['2018', '2020'],
      ['2010', '2010'],
    ]);
    expect(years).toBe(8.9);
  });

  it('empties what the layout leaves out', () => {
    const truth = makeTruth(person, 'short', { ...layout, leavesOut: ['skills', 'location'] });
    expect([truth.skills, truth.location, truth.name]).toEqual([[], null, person.name]);
  });
});

describe('makeSheet', () => {
  const person = catalogue.find(({ person: { language } }) => language === 'de')?.person;
  it.each([
    ['short', ' – ', undefined, '2020-03', '2021-05', 'März 2020 – Mai 2021'],
    ['slash', '-', undefined, '2020-03', 'present', '03/2020-heute'],
    ['dot', '-', 'seit', '2020-03', 'present', 'seit 03.2020'],
    ['year', '–', undefined, '2020-03', '2021-05', '2020–2021'],
  ] as const)('writes dates in the style %s', (dates, dash, since, start, end, words) => {
    if (!person) throw new Error('Nobody in the catalogue writes German.');
    expect(makeSheet(person, { dates, dash, since }).range(start, end)).toBe(words);
  });
});
