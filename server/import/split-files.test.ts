import { describe, expect, it } from 'vitest';
import { EncodingScan } from './detect-encoding.ts';
import { csvCell } from './failed-rows-file.ts';
import { detectDelimiter, findTable } from './find-table.ts';
import { CsvSplitter } from './split-csv.ts';
import { JsonSplitter } from './split-json.ts';

/** The rows of a text that arrives in pieces of a given length. */
function rowsOf(text: string, delimiter: string, piece: number) {
  const splitter = new CsvSplitter(delimiter);
  const rows = [];
  for (let at = 0; at < text.length; at += piece) rows.push(...splitter.push(text.slice(at, at + piece)));
  return [...rows, ...splitter.push('', true)].map(({ line, cells }) => [line, ...cells]);
}

const csvCases: readonly (readonly [string, string, string, (string | number)[][]])[] = [
  [
    'plain rows',
    ',',
    'a,b\nc,d',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
  ],
  [
    'Windows and old Mac line ends',
    ';',
    'a;b\r\nc;d\re;f\r\n',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
      [3, 'e', 'f'],
    ],
  ],
  [
    'line breaks and delimiters in quotes',
    ',',
    'a,"b\r\nx, ""y"""\nc,d\n',
    [
      [1, 'a', 'b\r\nx, "y"'],
      [3, 'c', 'd'],
    ],
  ],
  [
    'ragged rows',
    '|',
    'a|b|c\nd\n|e\n',
    [
      [1, 'a', 'b', 'c'],
      [2, 'd'],
      [3, '', 'e'],
    ],
  ],
  ['blank rows, counted and left out', '\t', '\n \t \na\tb\n\n', [[3, 'a', 'b']]],
  [
    'a quotation mark within a cell',
    ',',
    '5" disk,b\n"Big" Joe,c\n',
    [
      [1, '5" disk', 'b'],
      [2, 'Big Joe', 'c'],
    ],
  ],
  ['zeros', '^', 'a\0^b\n', [[1, 'a', 'b']]],
  [
    'an empty quoted cell at the end',
    ',',
    'a,""\n"",b',
    [
      [1, 'a', ''],
      [2, '', 'b'],
    ],
  ],
];

describe('splitting CSV', () => {
  it.each(csvCases)('reads %s, in pieces of any length', (_name, delimiter, text, rows) => {
    for (const piece of [1, 2, 3, 7, 1000]) expect(rowsOf(text, delimiter, piece), `${piece}`).toEqual(rows);
  });

  it('reads a cell of a megabyte', () => {
    const long = 'x'.repeat(1024 * 1024);
    expect(rowsOf(`a,"${long}"\nb,c\n`, ',', 300_000)).toEqual([
      [1, 'a', long],
      [2, 'b', 'c'],
    ]);
  });

  it('says near which line a mark was opened and never closed', () => {
    expect(() => rowsOf('a,b\nc,"d\ne,f\n', ',', 5)).toThrow(/near line 2/);
  });
});

describe('finding the table', () => {
  it.each([
    [',', 'name,city\nAna,"Bonn; Beuel"\n'],
    [';', 'name;city\nAna;"Sevilla, Spain"\nBo;"Lagos, Nigeria"\n'],
    ['\t', 'name\tcity\nAna\tBonn, Germany\n'],
    ['|', 'name|note\nAna|a, b; c\n'],
    ['^', 'name^note\nAna^a, b\nBo^c\n'],
    ['~', 'sep=~\r\nname~city\r\nAna~Bonn\r\n'],
  ])('by the delimiter %j', (delimiter, text) => {
    expect(detectDelimiter(text, true)).toBe(delimiter);
    expect(findTable(text, { isWhole: true })?.columns).toHaveLength(2);
  });

  it('skips what an export says about itself above the header', () => {
    const text =
      'Notes:\n"Some rows, may be missing"\n\nFirst Name,Last Name,URL\nAna,Prieto,x\nBo,Lindahl,y\n';
    expect(findTable(text, { isWhole: true })).toMatchObject({
      headerLine: 4,
      columns: ['First Name', 'Last Name', 'URL'],
    });
  });
});

describe('detecting the encoding', () => {
  const of = (bytes: Uint8Array, piece = 3) => {
    const scan = new EncodingScan();
    for (let at = 0; at < bytes.length; at += piece) scan.push(bytes.subarray(at, at + piece));
    return scan.end();
  };
  const japanese = Buffer.from(
    '8e8196bc2c83818381815b838b0a8e5293632091be98592c79406578616d706c652e6f72670a',
    'hex',
  );
  it.each([
    ['utf-8', Buffer.from('Zoë Åberg')],
    ['utf-8', Buffer.from('\uFEFFname')],
    ['utf-16le', Buffer.from('\uFEFFname;Zoë', 'utf16le')],
    ['utf-16le', Buffer.from('name;e-mail\nZoe;z@example.org', 'utf16le')],
    ['utf-16be', Buffer.from('name;e-mail\nZoe;z@example.org', 'utf16le').swap16()],
    ['windows-1252', Buffer.from('José Ñandú, Zoë Åberg', 'latin1')],
    ['shift_jis', japanese],
  ])('%s', (encoding, bytes) => {
    expect(of(bytes)).toEqual({ encoding, isText: true });
    expect(of(bytes, 1)).toEqual({ encoding, isText: true });
  });

  it('knows what is no text', () => {
    expect(of(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1])).isText).toBe(false);
    expect(of(Buffer.from(`${'name,city\n'.repeat(50)}a\0b`)).isText).toBe(true);
  });
});

describe('splitting JSON', () => {
  const entries = (text: string, piece: number) => {
    const splitter = new JsonSplitter();
    const found = [];
    for (let at = 0; at < text.length; at += piece) found.push(...splitter.push(text.slice(at, at + piece)));
    return [...found, ...splitter.push('', true)].map(({ line, value }) => [line, value]);
  };
  it.each([
    [
      'a list',
      '[\n {"a": "x]},\\"{"},\n {"b": [1, {"c": 2}]}\n]',
      [
        [2, { a: 'x]},"{' }],
        [3, { b: [1, { c: 2 }] }],
      ],
    ],
    [
      'lines of objects',
      '{"a": 1}\n{"a": 2}\n',
      [
        [1, { a: 1 }],
        [2, { a: 2 }],
      ],
    ],
    ['one object', '\n{"a": [\n1]}', [[2, { a: [1] }]]],
    ['an empty list', '[]', []],
    [
      'entries that are no objects',
      '[1, "two", null]',
      [
        [1, 1],
        [1, 'two'],
        [1, null],
      ],
    ],
  ])('reads %s, in pieces of any length', (_name, text, expected) => {
    for (const piece of [1, 3, 1000]) expect(entries(text, piece)).toEqual(expected);
  });

  it.each([['[{"a": 1'], ['[{"a": }]'], ['{"a"'], ['[{"a": 1}}]']])('refuses %s', (text) => {
    expect(() => entries(text, 4)).toThrow(/not valid JSON/);
  });
});

describe('a cell of a download', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+34 612', "'+34 612"],
    ['-5', "'-5"],
    ['@x', "'@x"],
    ['a, "b"', '"a, ""b"""'],
    ['two\nlines', '"two\nlines"'],
    [' edge', '" edge"'],
    ['plain', 'plain'],
  ])('%j is written %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});
