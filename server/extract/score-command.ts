import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { putTables } from './score-readme.ts';
import { describeMisses, sampleFiles, scoreSample, scoreTables } from './score-samples.ts';

const readme = fileURLToPath(new URL('README.md', import.meta.url));
const usage = `Usage: npm run -s score:extract [-- --misses | --write]
Prints the scores of reading the sample resumes; --misses lists each wrong value, --write puts the tables into the README.`;

async function main(flags: readonly string[]): Promise<number> {
  if (flags.some((flag) => flag !== '--misses' && flag !== '--write')) {
    console.error(usage);
    return 2;
  }
  const samples = [];
  for (const file of sampleFiles()) samples.push(await scoreSample(file));
  if (flags.includes('--misses')) console.log(samples.flatMap(describeMisses).join('\n'));
  else console.log(scoreTables(samples));
  if (flags.includes('--write'))
    writeFileSync(readme, putTables(readFileSync(readme, 'utf8'), scoreTables(samples)));
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
