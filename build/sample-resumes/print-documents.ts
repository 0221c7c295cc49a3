import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Packer } from 'docx';
import { type Browser, chromium } from 'playwright';
import { findChromium } from '../install/chromium.ts';
import { findProgram } from '../install/run-command.ts';
import type { SampleDocument } from './catalogue.ts';
import { makeSheet } from './sheet.ts';

const run = promisify(execFile);

/** Prints a document, or says what is missing on this machine. */
export type Printed = { ok: true; bytes: Buffer } | { ok: false; missing: string };

/** Prints documents by the means their layouts name; one browser serves them all. */
export function createPrinter() {
  let browser: Promise<Browser> | undefined;

  async function printHtml(html: string, running?: { header: string; footer: string }): Promise<Printed> {
    const program = findChromium();
    if (program.kind !== 'ready') return { ok: false, missing: 'Chromium' };
    browser ??= chromium.launch({ executablePath: program.value, args: ['--no-sandbox'] });
    const page = await (await browser).newPage();
    await page.setContent(html);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      ...(running
        ? {
            displayHeaderFooter: true,
            headerTemplate: running.header,
            footerTemplate: running.footer,
            margin: { top: '20mm', bottom: '20mm', left: '18mm', right: '18mm' },
          }
        : {}),
    });
    await page.close();
    return { ok: true, bytes: withoutClock(bytes) };
  }

  async function print({ person, layout, ...options }: SampleDocument): Promise<Printed> {
    const sheet = makeSheet(person, options);
    if (layout.means === 'text') return { ok: true, bytes: Buffer.from(layout.text(sheet), layout.encoding) };
    if (layout.means === 'docx') return { ok: true, bytes: await Packer.toBuffer(layout.document(sheet)) };
    if (layout.means === 'libreoffice')
      return printWord(Buffer.from(await Packer.toBuffer(layout.document(sheet))));
    if (layout.means === 'typst') return printTypst(layout.source(sheet));
    const { running } = layout;
    return printHtml(
      layout.html(sheet),
      running && { header: running.header(sheet), footer: running.footer(sheet) },
    );
  }

  return { print, close: async () => (await browser)?.close() };
}

/** The same document gives the same file tomorrow: times and identities are overwritten, their length kept. */
function withoutClock(pdf: Buffer): Buffer {
  const text = pdf
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) ?\(D:)\d{14}/g, '$120260101000000')
    .replace(/\/ID \[[^\]]*\]|\/DocChecksum \/[0-9A-F]+/g, (found) =>
      found.replace(/[0-9A-F]{32}/g, '0'.repeat(32)),
    );
  return Buffer.from(text, 'latin1');
}

async function inFolder(work: (folder: string) => Promise<Printed>): Promise<Printed> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pluto-samples-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function printWord(docx: Buffer): Promise<Printed> {
  const office = findProgram('soffice', process.env);
  if (!office) return { ok: false, missing: 'LibreOffice' };
  return inFolder(async (folder) => {
    await writeFile(path.join(folder, 'resume.docx'), docx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run(office, [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      `${folder}/resume.docx`,
    ]);
    return { ok: true, bytes: withoutClock(await readFile(path.join(folder, 'resume.pdf'))) };
  });
}

async function printTypst(source: string): Promise<Printed> {
  const typst = process.env.TYPST_PYTHON;
  if (!typst) return { ok: false, missing: 'Typst (TYPST_PYTHON: a Python that has the package "typst")' };
  return inFolder(async (folder) => {
    await writeFile(path.join(folder, 'resume.typ'), source);
    const script =
      'import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], ignore_system_fonts=True, timestamp=1767225600)';
    await run(typst, ['-c', script, `${folder}/resume.typ`, `${folder}/resume.pdf`]);
    return { ok: true, bytes: await readFile(path.join(folder, 'resume.pdf')) };
  });
}
