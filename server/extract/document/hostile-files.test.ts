import { describe, expect, it } from 'vitest';
import { readResume } from '../read-resume.ts';
import { line, makePdf, stream } from '../testing/make-pdf.ts';
import { makeZip } from '../testing/make-zip.ts';

const options = { today: '2026-11-22' };
const resume = 'Jo Doe, gardener in Lyon, France, jo@example.fr';
const types = {
  data: Buffer.from(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
};
const paragraph = `<w:p><w:r><w:t>${resume}</w:t></w:r></w:p>`;
const word = (body: string, before = '') =>
  Buffer.from(`${before}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`);
const docx = (document: Buffer, more: Record<string, { data: Buffer; claimedSize?: number }> = {}) =>
  makeZip({ '[Content_Types].xml': types, 'word/document.xml': { data: document }, ...more });
const read = (bytes: Uint8Array, name: string) => readResume(bytes, name, options);

async function flagsOf(bytes: Uint8Array, name: string) {
  const outcome = await read(bytes, name);
  return outcome.ok ? outcome.extraction.flags.map(({ kind, text }) => `${kind}: ${text}`) : outcome.code;
}

describe('hostile PDFs', () => {
  it('refuses more than 30 pages, and 2,000 as quickly', async () => {
    const pages = (count: number) =>
      makePdf(Array.from({ length: count }, () => ({ content: line(resume) })));
    expect(await read(pages(30), 'a.pdf')).toMatchObject({ ok: true });
    expect(await read(pages(31), 'a.pdf')).toMatchObject({ ok: false, code: 'too_many_pages' });
    expect(await read(pages(2000), 'a.pdf')).toMatchObject({ ok: false, code: 'too_many_pages' });
  });

  it.each<[string, Parameters<typeof makePdf>[1], RegExp]>([
    [
      'a script on opening',
      { catalogue: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' },
      /app\.alert/,
    ],
    ['a program on opening', { catalogue: '/OpenAction << /S /Launch /F (calc.exe) >>' }, /Starts a program/],
    [
      'an attached file',
      {
        objects: [
          stream('/Type /EmbeddedFile', 'MZ'),
          '<< /Type /Filespec /F (tool.exe) /EF << /F 10 0 R >> >>',
        ],
        catalogue: '/Names << /EmbeddedFiles << /Names [(tool.exe) 11 0 R] >> >>',
      },
      /tool\.exe/,
    ],
  ])('flags %s and does nothing with it', async (_what, pdf, told) => {
    const flags = await flagsOf(makePdf([{ content: line(resume) }], pdf), 'a.pdf');
    expect(flags).toHaveLength(1);
    expect(flags[0]).toMatch(/^active_content/);
    expect(flags[0]).toMatch(told);
  });

  it('reads the page around a form that draws itself', async () => {
    const form = stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 10 0 R >> >>',
      '/X Do',
    );
    const file = makePdf([{ content: `${line(resume)} /X Do` }], {
      objects: [form],
      resources: '/XObject << /X 10 0 R >>',
    });
    expect(await read(file, 'a.pdf')).toMatchObject({ ok: true });
  });

  it('ends on a tree of pages that holds itself', async () => {
    const text = Buffer.from(makePdf([{ content: line(resume) }])).toString('latin1');
    const loop = Buffer.from(text.replace('/Kids [10 0 R]', '/Kids [2 0 R 2 0 R]'), 'latin1');
    expect(await read(loop, 'a.pdf')).toMatchObject({ ok: false });
  });

  it('reads a page a kilometre wide', async () => {
    const text = Buffer.from(makePdf([{ content: line(resume) }])).toString('latin1');
    const huge = Buffer.from(text.replace('[0 0 595 842]', '[0 0 3000000 842]'), 'latin1');
    expect(await read(huge, 'a.pdf')).toMatchObject({ ok: true });
  });

  it('reads a file whose table of objects is wrong', async () => {
    const broken = Buffer.concat([
      makePdf([{ content: line(resume) }]),
      Buffer.from('\nstartxref\n99999\n%%EOF'),
    ]);
    expect(await read(broken, 'a.pdf')).toMatchObject({ ok: true });
  });

  it('says so where the fonts do not tell their letters', async () => {
    const numbers = [...`${resume}. Head of Gardens since 2019, led six people, planted and pruned`]
      .map((letter) => `\\${(letter.charCodeAt(0) - 29).toString(8).padStart(3, '0')}`)
      .join('');
    const outcome = await read(makePdf([{ content: `${line(numbers, 600)}${line(numbers, 500)}` }]), 'a.pdf');
    expect(outcome).toMatchObject({ ok: false, code: 'no_text' });
    expect(outcome.ok ? '' : outcome.message).toContain('does not say which letters');
  });
});

describe('hostile Word files', () => {
  it('stops unpacking a zip bomb, honest or lying about its size', async () => {
    const bomb = Buffer.alloc(60 * 1024 * 1024, 0x20);
    const lying = makeZip({
      '[Content_Types].xml': types,
      'word/document.xml': { data: bomb, claimedSize: 1000 },
    });
    const outcome = await read(docx(bomb), 'bomb.docx');
    expect(outcome).toMatchObject({ ok: false, code: 'too_large' });
    expect(outcome.ok ? '' : outcome.message).toContain('unpacks');
    expect(await read(lying, 'bomb.docx')).toMatchObject({ ok: false });
  });

  it('stops at thousands of parts', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 2100 }, (_part, i) => [`word/media/${i}.bin`, { data: Buffer.of(1) }]),
    );
    expect(await read(docx(word(paragraph), parts), 'many.docx')).toMatchObject({
      ok: false,
      code: 'too_large',
    });
  });

  it('refuses parts that would be written elsewhere', async () => {
    const file = docx(word(paragraph), { '../../etc/passwd': { data: Buffer.from('x') } });
    expect(await read(file, 'a.docx')).toMatchObject({ ok: false, code: 'corrupt' });
  });

  it('refuses absurd nesting instead of running out of stack', async () => {
    const deep = word('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000));
    expect(await read(docx(deep), 'deep.docx')).toMatchObject({ ok: false, code: 'corrupt' });
  });

  it('unfolds no entities and fetches none', async () => {
    const laughs =
      '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const body = `${paragraph}<w:p><w:r><w:t>&b;&f;</w:t></w:r></w:p>`;
    const outcome = await read(docx(word(body, laughs)), 'laughs.docx');
    expect(JSON.stringify(outcome)).not.toMatch(/haha|root:/);
  });

  it('flags what it wants to fetch from elsewhere, and macros', async () => {
    const rels =
      '<Relationships><Relationship Id="a" Type="x/attachedTemplate" Target="http://elsewhere.example/t.dotm" TargetMode="External"/></Relationships>';
    const file = docx(word(paragraph), {
      'word/_rels/document.xml.rels': { data: Buffer.from(rels) },
      'word/vbaProject.bin': { data: Buffer.from('macro') },
    });
    expect(await flagsOf(file, 'a.docm')).toEqual([
      'active_content: word/vbaProject.bin',
      'external_reference: attachedTemplate: http://elsewhere.example/t.dotm',
    ]);
  });
});

describe('files of another kind', () => {
  it.each([
    ['resume.json', '{"basics": ', 'corrupt', /damaged/],
    ['resume.json', '{"unrelated": true}', 'wrong_type', /PDF/],
    ['resume.txt', '   \n ', 'empty', /empty/],
    ['resume.txt', '1234 5678', 'no_text', /original document/],
    ['resume.docx', 'PK\u0003\u0004 not really a zip', 'corrupt', /damaged/],
    ['resume.pdf', 'just words', 'wrong_type', /PDF/],
    ['photo.pdf', 'GIF89a\u0001\u0000\u0001\u0000', 'wrong_type', /picture/],
    ['resume.doc', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'wrong_type', /older Word/],
    ['resume.rtf', '{\\rtf1 Jo Doe}', 'wrong_type', /save it as a PDF/],
    ['program.pdf', 'MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'wrong_type', /PDF/],
  ])('%s with %j is refused as %s', async (name, content, code, sentence) => {
    const outcome = await read(Buffer.from(content, 'latin1'), name);
    expect(outcome).toMatchObject({ ok: false, code });
    expect(outcome.ok ? '' : outcome.message).toMatch(sentence);
  });

  it('goes by the content, not by the name', async () => {
    expect(await read(makePdf([{ content: line(resume) }]), 'resume.docx')).toMatchObject({ ok: true });
    expect(await read(docx(word(paragraph)), 'resume.pdf')).toMatchObject({ ok: true });
  });

  it('computes no longer over one endless line', { timeout: 60_000 }, async () => {
    const before = process.cpuUsage();
    for (const unit of ['a', '1 ', 'a@', '2019 – ', 'https://a.'])
      await read(Buffer.from(`${resume}\n${unit.repeat(60_000 / unit.length)}`), 'line.txt');
    const { user } = process.cpuUsage(before);
    expect(user / 1e6).toBeLessThan(10);
  });
});
