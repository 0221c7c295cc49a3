import { describe, expect, it } from 'vitest';
import { decodeText, readPlainText } from './read-plain-text.ts';

const text = 'Zoë Müller – Zürich';

describe('plain text', () => {
  it.each([
    ['UTF-8', Buffer.from(text, 'utf8')],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`, 'utf8')],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 BE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['Windows Western', Buffer.from(text.replace('–', '\x96'), 'latin1')],
  ])('is decoded from %s', (_name, bytes) => {
    expect(decodeText(bytes).replace(/^\uFEFF/, '')).toBe(text);
  });

  it('keeps headings, list marks and cells, and closes letters set apart', () => {
    const lines = readPlainText(Buffer.from('# Jo Doe\n- Java\n**Name**\tJo\nW O R K')).flat();
    expect(lines.map(({ heading, bullet }) => [heading, bullet])).toEqual([
      [1, false],
      [null, true],
      [null, false],
      [null, false],
    ]);
    expect(lines.map((line) => line.cells.map((cell) => cell.text))).toEqual([
      ['Jo Doe'],
      ['Java'],
      ['Name', 'Jo'],
      ['WORK'],
    ]);
  });

  it('takes the asterisks off emphasis, and leaves single ones', () => {
    const text = '*2022-04 – Present*, Berlin\n4 * 5 * 6';
    expect(
      readPlainText(new TextEncoder().encode(text))
        .flat()
        .map((line) => line.text),
    ).toEqual(['2022-04 – Present, Berlin', '4 * 5 * 6']);
  });
});
