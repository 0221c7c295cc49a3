import { describe, expect, it } from 'vitest';
import { lineOf } from '../document/document-text.ts';
import { plainCell } from '../document/read-plain-text.ts';
import { isKnownSkill } from './known-skills.ts';
import { languageLines, readLanguages } from './read-languages.ts';
import { findKnownSkills, readSkills } from './read-skills.ts';

const line = (...cells: string[]) =>
  lineOf(
    cells.map((cell) => plainCell(cell)),
    null,
  );
const skills = (...lines: string[]) => readSkills([lines.map((text) => line(text))]).skills;

describe('skills', () => {
  it.each([
    ['Java, Kotlin, SQL', ['Java', 'Kotlin', 'SQL']],
    ['Java · Kotlin | SQL • Bash', ['Java', 'Kotlin', 'SQL', 'Bash']],
    ['Languages: Python, Go', ['Python', 'Go']],
    ['Languages: English, German', []],
    ['Databases (MySQL, MongoDB), JavaScript (ES6+)', ['Databases', 'MySQL', 'MongoDB', 'JavaScript (ES6+)']],
    ['Piling, AutoCAD, Primavera P6 and Tekla', ['Piling', 'AutoCAD', 'Primavera P6', 'Tekla']],
    ['Sales, Marketing, Research and Development', ['Sales', 'Marketing', 'Research and Development']],
    ['Python ●●●●○', ['Python']],
    ['SQL 80 %', ['SQL']],
    ['Python: Expert', ['Python']],
    ['Proficient in Tableau, Excel', ['Tableau', 'Excel']],
    ['Manejo de objeciones, Excel', ['Manejo de objeciones', 'Excel']],
    ['Notice period: 3 months', []],
    ['Coordinación de un claustro de 38 profesores.', []],
    ['C, R, Go', ['C', 'R', 'Go']],
  ])('%s', (text, expected) => {
    expect(skills(text)).toEqual(expected);
  });

  it('end where another section begins that the layout left among them', () => {
    expect(skills('Triage, Epic', 'LANGUAGES', 'Igbo')).toEqual(['Triage', 'Epic']);
  });

  it('are found without a title where most names are known', () => {
    const found = findKnownSkills([line('FRONTEND'), line('TypeScript'), line('React'), line('Svelte')]);
    expect(readSkills(found).skills).toEqual(expect.arrayContaining(['TypeScript', 'React', 'Svelte']));
    expect(findKnownSkills([line('Rowing'), line('Bees'), line('Chess')])).toEqual([]);
  });

  it.each([['PostgreSQL'], ['react.js'], ['C#'], ['Spring Boot'], ['Wound care'], ['Amazon Web Services']])(
    'knows %s',
    (name) => {
      expect(isKnownSkill(name)).toBe(true);
    },
  );

  it.each([['Jane Doe'], ['Globex Ltd'], ['Reading'], ['']])('does not know %s', (name) => {
    expect(isKnownSkill(name)).toBe(false);
  });
});

describe('languages', () => {
  const names = (...lines: string[]) =>
    readLanguages(lines.map((text) => line(text))).map(({ name }) => name);
  it.each([
    ['English (native), Deutsch: C1', ['English', 'German']],
    ['Français – langue maternelle', ['French']],
    ['日本語 (JLPT N1)', ['Japanese']],
    ['Muttersprache: Deutsch', ['German']],
    ['Mandarin and Spanish', ['Mandarin', 'Spanish']],
    ['Deutsch⋆5 Italienisch⋆4', ['German', 'Italian']],
    ['Python, Go', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('are found behind a label in another section', () => {
    expect(languageLines([line('Languages: English, German'), line('Languages: Java, Go')])).toHaveLength(1);
  });
});
