import { describe, expect, it } from 'vitest';
import { linesFrom } from './lines-for-tests.ts';
import { kindOf } from './section-titles.ts';
import { splitSections } from './split-sections.ts';

describe('section titles', () => {
  it.each([
    ['WORKEXPERIENCE', 'work'],
    ['Education & Training', 'education'],
    ['Work Experience (continued)', 'work'],
    ['İŞ DENEYİMİ', 'work'],
    ['ДОСВІД РОБОТИ', 'work'],
    ['Berufliche Tätigkeiten', 'work'],
    ['■ Kenntnisse', 'skills'],
    ['学歴', 'education'],
  ])('%s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it.each(['Highlights', 'Blue Press', 'Experienced editor of books.', '2019'])('%s is none', (text) => {
    expect(kindOf(text)).toBeNull();
  });

  it('may share a line with the first entry', () => {
    const sections = splitSections([linesFrom(['Ada Lake', 'WORK EXPERIENCE Editor, Blue Press', 'Books.'])]);
    expect(sections.map(({ kind, lines }) => [kind, lines.map(({ text }) => text)])).toEqual([
      ['header', ['Ada Lake']],
      ['work', ['Editor, Blue Press', 'Books.']],
    ]);
  });

  it('open sections, in every flow', () => {
    const sections = splitSections([
      linesFrom(['*Ada Lake', 'Editor', '*EXPERIENCE', 'Blue Press']),
      linesFrom(['*SKILLS', 'Proofreading', '*LANGUAGES', 'Welsh']),
    ]);
    expect(
      sections.map((section) => [section.kind, section.lines.map((line) => line.text).join('/')]),
    ).toEqual([
      ['header', 'Ada Lake/Editor'],
      ['work', 'Blue Press'],
      ['skills', 'Proofreading'],
      ['languages', 'Welsh'],
    ]);
  });
});
