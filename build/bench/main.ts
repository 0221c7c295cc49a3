/** What a bench says at its end, and whether it kept its limits. */
export interface BenchResult {
  lines: string[];
  isWithinLimits: boolean;
}

/**
 * Each measures one part against a named peer in the same run, and loads only what it needs. Files given after the name
 * are measured instead of the project's own.
 */
const benches: Record<string, { what: string; run(files: readonly string[]): Promise<BenchResult> }> = {
  desktop: {
    what: 'the window: start against an empty one, 100,000 rows against 1,000, an event to its notification',
    run: async () => (await import('./desktop-bench.ts')).benchDesktop(),
  },
  extract: {
    what: 'reading resumes, against pdf.js giving the plain text of the same files',
    run: async (files) => (await import('./extract-bench.ts')).benchExtract(files),
  },
  import: {
    what: 'importing 100,000 rows, against COPY of the same rows',
    run: async (files) => (await import('./import-bench.ts')).benchImport(files),
  },
  voice: {
    what: 'a turn of a spoken interview, against a bare worker of the same framework; typed interviews, ten against one',
    run: async () => {
      // The room client reads this once, when it is loaded: in any other mode it writes its debug log to stdout.
      const mode = process.env.NODE_ENV;
      process.env.NODE_ENV = 'production';
      const { benchVoice } = await import('./voice/voice-bench.ts');
      if (mode === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = mode;
      return benchVoice();
    },
  },
};

const usage = [
  'Usage: npm run bench [-- NAME [FILE…]]',
  ...Object.entries(benches).map(([name, bench]) => `  ${name.padEnd(10)}${bench.what}`),
].join('\n');

async function main(): Promise<number> {
  const [name, ...files] = process.argv.slice(2);
  if (name !== undefined && !Object.hasOwn(benches, name)) {
    console.error(usage);
    return name === '--help' ? 0 : 2;
  }
  let isWithinLimits = true;
  for (const [each, bench] of Object.entries(benches)) {
    if (name !== undefined && name !== each) continue;
    console.log(`${each}: ${bench.what}`);
    const result = await bench.run(files);
    console.log(`${result.lines.join('\n')}\n`);
    isWithinLimits &&= result.isWithinLimits;
  }
  return isWithinLimits ? 0 : 1;
}

process.exitCode = await main();
