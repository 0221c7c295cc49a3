import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject } from '../run/paths.ts';
import { catalogue } from './catalogue.ts';
import { fileOf } from './file-of.ts';
import { createPrinter } from './print-documents.ts';
import { makeTruth } from './truth.ts';

const folder = inProject('shared/testing/samples');

/** `npm run samples [-- NAME…]`: makes the sample resumes anew, or those named, with their truth files. */
async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !catalogue.some((one) => one.name === name));
  if (unknown.length > 0) {
    console.error(`There is no sample called ${unknown.join(', ')}. They are listed in catalogue.ts.`);
    return 2;
  }
  const printer = createPrinter();
  let kept = 0;
  try {
    for (const sample of catalogue.filter(({ name }) => names.length === 0 || names.includes(name))) {
      const file = path.join(folder, fileOf(sample));
      const printed = await printer.print(sample);
      if (!printed.ok) {
        kept += 1;
        const state = existsSync(file) ? 'kept as it is' : 'not made';
        console.log(`${sample.name}: ${state}, ${printed.missing} is not here`);
        continue;
      }
      await writeFile(file, printed.bytes);
      const truth = makeTruth(sample.person, sample.dates, sample.layout);
      await writeFile(path.join(folder, `${sample.name}.truth.json`), `${JSON.stringify(truth, null, 2)}\n`);
      console.log(`${fileOf(sample)} ${printed.bytes.length}`);
    }
  } finally {
    await printer.close();
  }
  if (kept > 0) console.log(`${kept} need a program that is not here: see build/sample-resumes/README.md.`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
