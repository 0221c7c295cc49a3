import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * The secret of a server that was given none: made once, kept in the data folder, readable by its owner only. For
 * development; several servers must share PLUTO_SECRETS.
 */
export function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'pluto-secret');
  fs.mkdirSync(dataDir, { recursive: true });
  try {
    fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return fs.readFileSync(file, 'utf8').trim();
}
