import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readResume } from '../read-resume.ts';

const options = { today: '2026-11-22' };

/** A minimal PDF: each page shows one line of text. */
function pdf(lines: string[], catalogue = ''): Uint8Array {
  const objects: string[] = [];
  const kids = lines.map((_line, i) => `${4 + i * 2} 0 R`).join(' ');
  objects[1] = `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`;
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${lines.length} >>`;
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  for (const [i, line] of lines.entries()) {
    const content = `BT /F1 11 Tf 60 700 Td (${line}) Tj ET`;
    objects[4 + i * 2] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`;
    objects[5 + i * 2] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  }
  const body = objects.map((object, i) => (object ? `${i} 0 obj\n${object}\nendobj\n` : '')).join('');
  return new TextEncoder().encode(
    `%PDF-1.4\n${body}trailer << /Root 1 0 R /Size ${objects.length} >>\n%%EOF`,
  );
}

/** A zip archive with deflated entries; sizes in the headers may lie. */
function zip(entries: Record<string, { data: Buffer; claimedSize?: number }>): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, { data, claimedSize }] of Object.entries(entries)) {
    const packed = deflateRawSync(data);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(claimedSize ?? data.length, 22);
    header.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(claimedSize ?? data.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    const local = Buffer.concat([header, Buffer.from(name), packed]);
    locals.push(local);
    centrals.push(Buffer.concat([central, Buffer.from(name)]));
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const types = {
  data: Buffer.from(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
};
const word = (body: string) => Buffer.from(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`);

describe('hostile files', () => {
  it('refuses more than 30 pages', async () => {
    const long = pdf(Array.from({ length: 31 }, (_page, i) => `Page ${i} of a very long resume`));
    expect(await readResume(long, 'long.pdf', options)).toMatchObject({ ok: false, code: 'too_many_pages' });
    expect(
      await readResume(pdf(['Jo Doe, gardener in Lyon, France, jo@example.fr']), 'short.pdf', options),
    ).toMatchObject({ ok: true });
  });

  it('flags a script in a PDF and does not run it', async () => {
    const outcome = await readResume(
      pdf(
        ['Jo Doe, gardener in Lyon, France, jo@example.fr'],
        '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
      ),
      'script.pdf',
      options,
    );
    expect(outcome.ok && outcome.extraction.flags.map((flag) => flag.kind)).toEqual(['active_content']);
  });

  it('stops unpacking a zip bomb, honest or lying about its size', async () => {
    const bomb = Buffer.alloc(60 * 1024 * 1024, 0x20);
    const honest = zip({ '[Content_Types].xml': types, 'word/document.xml': { data: bomb } });
    const lying = zip({
      '[Content_Types].xml': types,
      'word/document.xml': { data: bomb, claimedSize: 1000 },
    });
    expect(await readResume(honest, 'bomb.docx', options)).toMatchObject({ ok: false, code: 'too_large' });
    expect(await readResume(lying, 'bomb.docx', options)).toMatchObject({ ok: false });
  });

  it('refuses absurd nesting instead of running out of stack', async () => {
    const deep = word('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000));
    expect(
      await readResume(
        zip({ '[Content_Types].xml': types, 'word/document.xml': { data: deep } }),
        'deep.docx',
        options,
      ),
    ).toMatchObject({ ok: false, code: 'corrupt' });
  });

  it('flags what a Word file wants to fetch from elsewhere', async () => {
    const rels =
      '<Relationships><Relationship Id="a" Type="x/attachedTemplate" Target="http://elsewhere.example/t.dotm" TargetMode="External"/></Relationships>';
    const file = zip({
      '[Content_Types].xml': types,
      'word/document.xml': {
        data: word('<w:p><w:r><w:t>Jo Doe, gardener in Lyon, France</w:t></w:r></w:p>'),
      },
      'word/_rels/document.xml.rels': { data: Buffer.from(rels) },
    });
    const outcome = await readResume(file, 'template.docx', options);
    expect(outcome.ok && outcome.extraction.flags).toEqual([
      { kind: 'external_reference', page: null, text: 'attachedTemplate: http://elsewhere.example/t.dotm' },
    ]);
  });

  it.each([
    ['resume.json', '{"basics": ', 'corrupt'],
    ['resume.json', '{"unrelated": true}', 'wrong_type'],
    ['resume.txt', '   \n ', 'empty'],
    ['resume.txt', '1234 5678', 'no_text'],
    ['resume.docx', 'PK\u0003\u0004 not really a zip', 'corrupt'],
    ['resume.pdf', 'just words', 'wrong_type'],
    ['photo.pdf', 'GIF89a\u0001\u0000\u0001\u0000', 'wrong_type'],
  ])('%s with %j is refused as %s', async (name, content, code) => {
    expect(await readResume(Buffer.from(content, 'latin1'), name, options)).toMatchObject({
      ok: false,
      code,
    });
  });
});
