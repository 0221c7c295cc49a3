import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { flattenExtraction } from './flatten-extraction.ts';
import { failedOutcome } from './read-failure.ts';
import { createReadingPool } from './read-in-process.ts';

const usage = 'Usage: npm run -s extract -- FILE…\nPrints one JSON object per file and line.';

async function main(): Promise<number> {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    console.error(usage);
    return 2;
  }
  const pool = createReadingPool();
  const today = new Date().toISOString().slice(0, 10);
  try {
    for (const file of files) {
      const bytes = await readFile(file).catch(() => null);
      const missing = { ...failedOutcome('corrupt'), message: 'This file cannot be opened.' };
      const outcome = bytes ? await pool.read(bytes, path.basename(file), { today }) : missing;
      const { code, message } = outcome.ok ? { code: null, message: null } : outcome;
      const record = outcome.ok
        ? { file, ...flattenExtraction(outcome.extraction) }
        : { file, error: { code, message } };
      process.stdout.write(`${JSON.stringify(record)}\n`);
    }
  } finally {
    pool.close();
  }
  return 0;
}

process.exitCode = await main();
