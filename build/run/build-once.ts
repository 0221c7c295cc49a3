import fs from 'node:fs';
import path from 'node:path';
import { inProject } from './paths.ts';

const IGNORED = new Set(['node_modules', 'dist', '.cache', '.data', 'test-results']);

/**
 * Runs a build only when one of its sources changed since it last succeeded or its result is gone.
 * @param result a file that a finished build leaves.
 * @returns whether it was built.
 */
export async function buildOnce(
  name: string,
  sources: readonly string[],
  result: string,
  build: () => Promise<void>,
): Promise<boolean> {
  const stampFile = inProject('.cache', 'builds', name);
  const stamp = newestOf([...sources, inProject('package-lock.json'), inProject('build', name)]);
  if (fs.existsSync(result) && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) {
    return false;
  }
  // Vite sets this for the whole process; what is started later (tests, parts) must not inherit it.
  const { NODE_ENV } = process.env;
  try {
    await build();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
  fs.mkdirSync(path.dirname(stampFile), { recursive: true });
  fs.writeFileSync(stampFile, stamp);
  return true;
}

/** The number of source files with the time of the newest: changes when one is added, removed or edited. */
function newestOf(places: readonly string[]): string {
  let newest = 0;
  let count = 0;
  const visit = (place: string) => {
    const stat = fs.statSync(place, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const entry of fs.readdirSync(place)) if (!IGNORED.has(entry)) visit(path.join(place, entry));
    } else if (!/\.test\.tsx?$/.test(place)) {
      count += 1;
      newest = Math.max(newest, stat.mtimeMs);
    }
  };
  for (const place of places) visit(place);
  return `${count} files, newest ${newest}`;
}
