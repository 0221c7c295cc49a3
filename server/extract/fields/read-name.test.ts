import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../document/document-text.ts';
import { plainCell } from '../document/read-plain-text.ts';
import { bareName } from './personal-name.ts';
import { readName } from './read-name.ts';

const line = (text: string, size = 10) => lineOf([plainCell(text, { size })], null);

describe('a name without what stands around it', () => {
  it.each([
    ['Maria Gonzalez, RN, BSN, CCRN', 'Maria Gonzalez'],
    ['John Q. Public Jr., M.D., F.A.C.S.', 'John Q. Public Jr.'],
    ['Jordan Rivera (they/them)', 'Jordan Rivera'],
    ['MARIA GONZALEZ RN BSN', 'MARIA GONZALEZ'],
    ['Dr. Jane Roe, Ph.D., P.E.', 'Dr. Jane Roe'],
    ['Prof. Dr.-Ing. Hans Meier', 'Prof. Dr.-Ing. Hans Meier'],
    ['García Márquez, Gabriel', 'Gabriel García Márquez'],
    ['J A N E   D O E', 'JANE DOE'],
    ['氏名 山田 太郎', '山田 太郎'],
    ['Curriculum Vitae - Ana Kovač', 'Ana Kovač'],
    ['Wei MA', 'Wei MA'],
    ['Ali Md Khan', 'Ali Md Khan'],
  ])('%s', (printed, expected) => {
    expect(bareName(printed)).toBe(expected);
  });

  it('leaves nothing more to take away', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
    fc.assert(
      fc.property(
        word,
        word,
        fc.constantFrom('', ', PhD', ' (she/her)', ', RN, BSN', ', MBA'),
        (first, last, tail) => {
          const once = bareName(`${first} ${last}${tail}`);
          expect(bareName(once)).toBe(once);
        },
      ),
    );
  });
});

describe('the name of a resume', () => {
  const name = (lines: Parameters<typeof readName>[0], email: string | null = null) =>
    readName(lines, email).name?.text;

  it.each([
    ['María del Carmen García-López y Fernández'],
    ['Sanne van den Berg'],
    ["Giulia D'Angelo"],
    ['Иванов Сергей Петрович'],
    ['محمد أحمد علي'],
    ['राजेश कुमार'],
    ['Γιώργος Παπαδόπουλος'],
    ['김민준'],
    ['Tim Cook'],
  ])('%s', (printed) => {
    expect(name([line(printed, 20), line('Berlin, Germany'), line('Software Engineer')])).toBe(printed);
  });

  it('puts a name together that is set in two lines, and takes no profession into it', () => {
    expect(name([line('CHIDI', 24), line('OKONKWO', 24), line('Data Analyst', 12)])).toBe('CHIDI OKONKWO');
    expect(name([line('Madonna', 24), line('Singer and performer', 12)], 'madonna@example.com')).toBe(
      'Madonna',
    );
  });

  it('takes neither a place nor the title of the document', () => {
    expect(name([line('Recife, PE'), line('Thaís Nogueira')], 'thais@example.com')).toBe('Thaís Nogueira');
    expect(name([line('履 歴 書', 20), line('見本 花子')])).toBe('見本 花子');
  });
});
