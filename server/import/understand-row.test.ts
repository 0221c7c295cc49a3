import { catalogue } from '@pluto/shared/profile/catalogue.ts';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import { describe, expect, it } from 'vitest';
import type { Cell } from './import-table.ts';
import { rowReader } from './understand-row.ts';

const places = await loadPlaces();

/** What a row of the given columns says, printed, and the columns with a problem. */
function understand(uses: string[], ...rows: Cell[][]) {
  const columns = uses.map((used_as, position) => ({ position, column: `c${position}`, used_as }));
  const read = rowReader({ fileName: 'p.csv', columns, fields: catalogue, places, now: new Date(0) });
  const results = rows.map((cells, index) => read({ line: index + 2, cells }));
  return results.map(({ profile, problems, externalId, isUsable }) => ({
    values: Object.fromEntries(Object.entries(profile).map(([key, { value }]) => [key, value])),
    problems: problems.map(({ column }) => column),
    externalId,
    isUsable,
  }));
}

describe('understanding a row', () => {
  it.each([
    ['first and last name', ['first_name', 'last_name'], ['Ana', 'Prieto Ruiz'], { name: 'Ana Prieto Ruiz' }],
    ['a last name alone', ['first_name', 'last_name'], ['', 'Prieto'], { name: 'Prieto' }],
    [
      'the first address of several',
      ['email'],
      ['bad; ana@example.org; x@example.org'],
      { email: 'ana@example.org' },
    ],
    [
      'a city with its country',
      ['name', 'location', 'country'],
      ['Ana Prieto', 'Bonn', 'Germany'],
      { name: 'Ana Prieto', location: 'Bonn, Germany' },
    ],
    [
      'a country that stands there already',
      ['name', 'location', 'country'],
      ['Ana Prieto', 'Bonn, Germany', 'Germany'],
      { name: 'Ana Prieto', location: 'Bonn, Germany' },
    ],
    [
      'the country a number is of',
      ['phone', 'name', 'location'],
      ['0228 5550142', 'Ana Prieto', 'Bonn, Germany'],
      { name: 'Ana Prieto', location: 'Bonn, Germany', phone: '+492285550142' },
    ],
    [
      'a guarded number',
      ['name', 'phone'],
      ['Ana Prieto', "'+34612555014"],
      { name: 'Ana Prieto', phone: '+34612555014' },
    ],
    [
      'the second column where the first is empty',
      ['email', 'email'],
      ['', 'ana@example.org'],
      { email: 'ana@example.org' },
    ],
    [
      'a value that is canonical already',
      ['name', 'skills'],
      ['Ana Prieto', { value: ['Go', 'SQL'] }],
      { name: 'Ana Prieto', skills: ['Go', 'SQL'] },
    ],
    [
      'a company that begins like a word of time',
      ['name', 'current_company'],
      ['Ana Prieto', 'Nowhere Ltd'],
      { name: 'Ana Prieto', current_company: 'Nowhere Ltd' },
    ],
    [
      'another such company',
      ['name', 'current_company'],
      ['Ana Prieto', 'Stillwater Partners'],
      { name: 'Ana Prieto', current_company: 'Stillwater Partners' },
    ],
    ['a short row', ['name', 'email', 'phone'], ['Ana Prieto'], { name: 'Ana Prieto' }],
  ] as const)('takes %s', (_name, uses, cells, values) => {
    const [row] = understand([...uses], cells as unknown as Cell[]);
    expect(row).toMatchObject({ values, problems: [], isUsable: true });
    expect(Object.keys(row?.values ?? {}).sort()).toEqual(Object.keys(values).sort());
  });

  it('says which cells do not fit, and that nobody is named', () => {
    const [row] = understand(['name', 'email', 'graduation_year'], ['', 'nobody', 'soon']);
    expect(row).toMatchObject({ values: {}, problems: [null, 'c1', 'c2'], isUsable: false });
  });

  it('gives the same for the same row again, whatever came before', () => {
    const row = ['Ana Prieto', 'Bonn, Germany', '0228 5550142', '50k'];
    const other = ['Bo Lindahl', 'Stockholm, Sweden', '0701234567', '50k'];
    const [first, , again] = understand(['name', 'location', 'phone', 'salary_expectation'], row, other, row);
    expect(again).toEqual(first);
  });
});
