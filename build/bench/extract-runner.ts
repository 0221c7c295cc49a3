import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * One side of the comparison, in a process of its own so that nothing one side sets up helps or hinders the other.
 * Started as `extract-runner.ts ours|bare`; reads each file it is sent the path of and answers with the time in ms.
 */

const today = '2026-11-22';

type Read = (bytes: Uint8Array, name: string) => Promise<void>;

async function oursRead(): Promise<Read> {
  const { readResume } = await import('../../server/extract/read-resume.ts');
  return async (bytes, name) => {
    const outcome = await readResume(bytes, name, { today });
    if (!outcome.ok) throw new Error(`${name}: ${outcome.code}`);
  };
}

/** All text items of all pages, nothing else, the library set up as its documentation has it. */
async function bareRead(): Promise<Read> {
  const require = createRequire(new URL('../../server/package.json', import.meta.url));
  const library = await import(require.resolve('pdfjs-dist/legacy/build/pdf.mjs'));
  const folder = path.dirname(require.resolve('pdfjs-dist/package.json'));
  return async (bytes) => {
    const document = await library.getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: `${folder}/cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${folder}/standard_fonts/`,
      verbosity: 0,
    }).promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      await page.getTextContent();
      page.cleanup();
    }
    await document.destroy();
  };
}

const read = await (process.argv[2] === 'ours' ? oursRead() : bareRead());
const files = new Map<string, Uint8Array>();

process.on('message', async (file: string) => {
  const bytes = files.get(file) ?? new Uint8Array(readFileSync(file));
  files.set(file, bytes);
  const started = performance.now();
  try {
    await read(bytes, path.basename(file));
    process.send?.({ ms: performance.now() - started });
  } catch (error) {
    process.send?.({ problem: error instanceof Error ? error.message : String(error) });
  }
});
process.once('disconnect', () => process.exit(0));
process.send?.({ ms: 0 });
