import { readFile } from 'node:fs/promises';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import { replayCase, replayCaseSchema } from './replay-case.ts';

/**
 * `npm run -s interview:replay -- CASE.json…`: plays scripted candidates against the guided interviewer and prints
 * one JSON result per line. A file that cannot be read is reported on the error stream and makes the exit code 1.
 */
async function main(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    console.error('Usage: npm run -s interview:replay -- CASE.json…');
    return 2;
  }
  const places = await loadPlaces();
  const today = new Date().toISOString().slice(0, 10);
  let failed = 0;
  for (const file of files) {
    try {
      const script = replayCaseSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      console.log(JSON.stringify(replayCase(script, { today, places })));
    } catch (error) {
      failed += 1;
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
