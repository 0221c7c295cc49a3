import { describe, expect, it } from 'vitest';
import { type DroppedEntry, filesOfDrop, folderNameOf, isTable } from './files-of-drop.ts';

const file = (name: string): DroppedEntry => ({
  name,
  isDirectory: false,
  file: (found) => found(new File(['x'], name)),
});

/** A folder whose reader gives its entries in pieces, as browsers do. */
function folder(name: string, entries: DroppedEntry[], atOnce = 2): DroppedEntry {
  return {
    name,
    isDirectory: true,
    createReader: () => {
      let at = 0;
      return {
        readEntries: (found) => {
          found(entries.slice(at, at + atOnce));
          at += atOnce;
        },
      };
    },
  };
}
const dropped = (...entries: (DroppedEntry | null)[]) =>
  filesOfDrop(entries.map((entry) => ({ webkitGetAsEntry: () => entry })));

describe('files of a drop', () => {
  it('are those of folders within folders too, without those of the system', async () => {
    const { files, folder: name } = await dropped(
      folder('Applications', [
        file('ana.pdf'),
        folder('2026', [file('bo.docx'), file('.DS_Store')]),
        file('cy.pdf'),
        file('di.txt'),
      ]),
    );
    expect(files.map(({ name }) => name)).toEqual(['ana.pdf', 'bo.docx', 'cy.pdf', 'di.txt']);
    expect(name).toBe('Applications');
  });

  it('have no folder when none was dropped, and may be nothing', async () => {
    expect(await dropped(file('people.csv'), null)).toMatchObject({
      files: [{ name: 'people.csv' }],
      folder: null,
    });
    expect(await dropped(null)).toEqual({ files: [], folder: null });
  });
});

describe('what a file is', () => {
  it.each([
    ['people.csv', true],
    ['People.JSON', true],
    ['list.tsv', true],
    ['resume.pdf', false],
    ['resume.docx', false],
    ['csv', false],
  ])('%s: a table %s', (name, table) => {
    expect(isTable(name)).toBe(table);
  });

  it.each([
    ['Applications/2026/ana.pdf', 'Applications'],
    ['ana.pdf', null],
    ['', null],
    [undefined, null],
  ])('of %j the folder is %j', (path, name) => {
    expect(folderNameOf(path)).toBe(name);
  });
});
