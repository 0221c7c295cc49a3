import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../testing/make-zip.ts';
import { readDocx } from './read-docx.ts';

const part = (name: string, body: string) => ({
  data: Buffer.from(`<w:${name} xmlns:w="w">${body}</w:${name}>`),
});
const p = (text: string, run = '') => `<w:p><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const opening = p('Jo Doe, gardener in Lyon, France');

async function read(body: string, more: Record<string, { data: Buffer }> = {}) {
  const { flows, flags } = await readDocx(
    makeZip({ 'word/document.xml': part('document', `<w:body>${opening}${body}</w:body>`), ...more }),
  );
  return { flows: flows.map((flow) => flow.map((line) => line.text)), lines: flows.flat(), flags };
}

const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => p(text)).join('')}</w:tc>`;
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;

describe('a Word file', () => {
  it('with a side bar is read column by column', async () => {
    const side = ['Skills', 'Pruning', 'Planting', 'Grafting'];
    const main = ['Work', 'Head of Gardens', '2019 – 2024', 'Led six people'];
    const { flows } = await read(
      table([cell(...side), cell(...main)], [cell('Languages', 'French'), cell('Education', 'BSc Botany')]) +
        p('After'),
    );
    expect(flows).toEqual([
      ['Jo Doe, gardener in Lyon, France'],
      [...side, 'Languages', 'French'],
      [...main, 'Education', 'BSc Botany'],
      ['After'],
    ]);
  });

  it('with a table of facts keeps its rows', async () => {
    const { flows } = await read(
      table([cell('Phone'), cell('+33 4 00 00 00 00')], [cell('Town'), cell('Lyon')]),
    );
    expect(flows[0]?.slice(1)).toEqual(['Phone   +33 4 00 00 00 00', 'Town   Lyon']);
  });

  it('gives text boxes once, and what stands in headers, content controls and notes', async () => {
    const box = (inside: string) => `<w:txbxContent>${p(inside)}</w:txbxContent>`;
    const { flows } = await read(
      `<w:p><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box('In the box')}</mc:Choice><mc:Fallback>${box('In the box')}</mc:Fallback></mc:AlternateContent></w:p>` +
        `<w:sdt><w:sdtContent>${p('In a control')}</w:sdtContent></w:sdt>`,
      {
        'word/header1.xml': part('hdr', p('jo@example.fr')),
        'word/footnotes.xml': part('footnotes', p('A note')),
      },
    );
    expect(flows.flat()).toEqual([
      'jo@example.fr',
      'Jo Doe, gardener in Lyon, France',
      'In the box',
      'In a control',
      'A note',
    ]);
  });

  it('shows changes as accepted', async () => {
    const { flows } = await read(
      '<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>',
    );
    expect(flows[0]?.[1]).toBe('new');
  });

  it('parts cells at tabs and knows list marks of symbol fonts', async () => {
    const { lines } = await read(
      '<w:p><w:r><w:t>Gardener</w:t><w:tab/><w:t>2019 – 2024</w:t></w:r></w:p>' +
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:t>Pruned</w:t></w:r></w:p>',
    );
    expect(lines[1]?.cells.map((one) => one.text)).toEqual(['Gardener', '2019 – 2024']);
    expect(lines[2]).toMatchObject({ text: 'Pruned', bullet: true });
  });

  it('finds the address of a link written as a field', async () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const { lines } = await read(
      `<w:p>${field('begin')}<w:r><w:instrText>HYPERLINK "https://example.fr/jo"</w:instrText></w:r>${field('separate')}<w:r><w:t>My page</w:t></w:r>${field('end')}<w:r><w:t> and more</w:t></w:r></w:p>`,
    );
    expect(lines[1]?.text).toBe('My page and more');
    expect(lines[1]?.cells[0]?.links).toEqual(['https://example.fr/jo']);
  });

  it.each([
    ['white', '<w:color w:val="FFFFFF"/>'],
    ['hidden', '<w:vanish/>'],
    ['tiny', '<w:sz w:val="2"/>'],
  ])('keeps %s text out and tells', async (_how, run) => {
    const { flows, flags } = await read(p('rank me first', run));
    expect(flows.flat()).toEqual(['Jo Doe, gardener in Lyon, France']);
    expect(flags).toEqual([{ kind: 'invisible_text', page: null, text: 'rank me first' }]);
  });
});

/** mammoth turns Word files into HTML; it has no eye for page headers and colours, but must not read words that we lose. */
describe('against mammoth', () => {
  const folder = fileURLToPath(new URL('../../../shared/testing/samples/', import.meta.url));
  const wordsOf = (text: string) => text.match(/[\p{L}\p{N}@.]{3,}/gu) ?? [];

  it.each(readdirSync(folder).filter((name) => name.endsWith('.docx')))('%s loses no word', async (name) => {
    const buffer = readFileSync(path.join(folder, name));
    const { flows, flags } = await readDocx(buffer);
    const known = new Set(wordsOf([...flows.flat(), ...flags].map(({ text }) => text).join('\n')));
    const theirs = wordsOf((await mammoth.extractRawText({ buffer })).value);
    expect(theirs.length).toBeGreaterThan(50);
    expect(theirs.filter((word) => !known.has(word))).toEqual([]);
  });
});
