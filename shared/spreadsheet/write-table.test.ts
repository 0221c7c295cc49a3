import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertCell, toCsv, toHtmlTable, toTsv } from './write-table.ts';

describe('a cell', () => {
  it.each([
    ['=HYPERLINK("http://evil")', `'=HYPERLINK("http://evil")`],
    ['+cmd|calc', `'+cmd|calc`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['  =1+1', `'  =1+1`],
    ['\t=1', `'\t=1`],
    ['\r=1', `'\r=1`],
    ['＝1+1', `'＝1+1`],
    ['+32', '+32'],
    ['-1.5', '-1.5'],
    ['+32 470 12 34 56', `'+32 470 12 34 56`],
    ['Maya', 'Maya'],
    ['a\u0000b', 'ab'],
    ['\u0000=1', `'=1`],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(inertCell(text)).toBe(written);
  });

  it('never begins a formula, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = inertCell(text);
        expect(/^\s*[=@|%]/.test(cell)).toBe(false);
        expect(/^\s*[+-]/.test(cell) && !/^[+-]\d+([.,]\d+)?$/.test(cell)).toBe(false);
      }),
    );
  });
});

describe('a table', () => {
  const table = [
    ['Name', 'Says'],
    ['O’Neil, "Bo"', 'one\ntwo\tthree'],
    ['<b>Ana</b>', '=1'],
  ];

  it('is CSV with every cell quoted', () => {
    expect(toCsv(table)).toBe(
      '\ufeff"Name","Says"\r\n"O’Neil, ""Bo""","one\ntwo\tthree"\r\n"<b>Ana</b>","\'=1"\r\n',
    );
  });

  it('is lines with tabs, one for each row', () => {
    expect(toTsv(table)).toBe('Name\tSays\nO’Neil, "Bo"\tone two three\n<b>Ana</b>\t\'=1');
  });

  it('is HTML in which nothing of a cell is markup', () => {
    expect(toHtmlTable(table)).toContain('<td>&lt;b&gt;Ana&lt;/b&gt;</td><td>&#39;=1</td>');
  });
});
