import { readFileSync } from 'node:fs';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { sampleFiles, samplesFolder, truthOf } from './score-samples.ts';

// The text is taken by other means than the reader's, so that a truth cannot bend to what the reader finds.
async function pdfText(bytes: Buffer): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const found: string[] = [];
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const page = await pdf.getPage(at);
    for (const item of (await page.getTextContent()).items) if ('str' in item) found.push(item.str);
    for (const link of await page.getAnnotations()) found.push(link.url ?? '');
  }
  await task.destroy();
  return found.join('');
}

async function wordText(bytes: Buffer): Promise<string> {
  const parts = await new Promise<string[]>((resolve, reject) => {
    yauzl.fromBuffer(bytes, { autoClose: false }, (failure, zip) => {
      if (failure) return reject(failure);
      const texts: Promise<string>[] = [];
      zip.on('entry', (entry: yauzl.Entry) => {
        if (
          /^word\/(?:(?:document|header\d*|footer\d*)\.xml|_rels\/document\.xml\.rels)$/.test(entry.fileName)
        )
          texts.push(
            new Promise((done, fail) => {
              zip.openReadStream(entry, (error, stream) => (error ? fail(error) : done(textOf(stream))));
            }),
          );
      });
      zip.on('error', reject).on('end', () => resolve(Promise.all(texts)));
    });
  });
  const xml = parts.join('');
  return xml
    .replace(/ Target="([^"]+)"/g, '>$1<')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&apos;/g, "'");
}

async function documentText(file: string): Promise<string> {
  const bytes = readFileSync(path.join(samplesFolder, file));
  if (file.endsWith('.pdf')) return pdfText(bytes);
  if (file.endsWith('.docx')) return wordText(bytes);
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? bytes.toString('latin1') : text;
}

/** Without what fonts and line breaks change: spaces, hyphens, forms of the apostrophe, a radical in place of its character. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{Pd}'’ʼ]/gu, '')
    .replaceAll('⻘', '青');

/** Right-to-left text is stored in the order it is painted, so that only its words can be looked for. */
const partsOf = (value: string, language: string) => (language === 'he' ? value.split(/\s/) : [value]);

describe('the truths of the sample resumes', () => {
  it.each(sampleFiles())('%s prints every value of its truth', async (file) => {
    const truth = truthOf(file);
    const raw = await documentText(file);
    const [text, digits] = [bare(raw), raw.replace(/\D/g, '')];
    const year = (date: string | null) => (date && date !== 'present' ? date.slice(0, 4) : null);
    const bareUrl = (url: string | null) => url?.replace(/^https?:\/\/(?:www\.)?/, '') ?? null;
    const values = [
      truth.name,
      truth.email,
      ...(truth.location ?? '').split(','),
      truth.current_title,
      truth.current_company,
      ...truth.current_title_also,
      ...truth.skills,
      ...truth.skills_optional,
      ...truth.education.flatMap((one) => [one.institution, one.degree, one.field, year(one.end)]),
      ...truth.work.flatMap((one) => [one.company, one.title, year(one.start), year(one.end)]),
      bareUrl(truth.linkedin),
      bareUrl(truth.github),
      bareUrl(truth.portfolio),
      truth.work_authorisation,
      truth.salary_expectation,
      truth.notice_period,
    ];
    const parts = values.flatMap((value) => (value ? partsOf(value, truth._about.language) : []));
    expect(parts.filter((part) => !text.includes(bare(part)))).toEqual([]);
    if (truth.phone) expect(digits).toContain(truth.phone.slice(-7));
    // What the truth leaves empty may not be there either.
    if (truth.email === null) expect(raw).not.toMatch(/\w@\w+\.\w/);
    if (truth.linkedin === null) expect(text).not.toContain('linkedin.com/');
    if (truth.github === null) expect(text).not.toContain('github.com/');
  });
});
