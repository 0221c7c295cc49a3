import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The account a program runs under; empty means the account of this process. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * Chooses the account for a program that refuses to run as root, as Postgres does.
 *
 * @returns nothing when this process is not root; else `postgres`, else `nobody`.
 * @throws Error when this process is root and neither account exists.
 */
export function unprivilegedAccount(): RunAs {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such account: try the next one.
    }
  }
  throw new Error(
    'Postgres will not run as root and there is no account "postgres" or "nobody". Run this as another user, or set DATABASE_URL.',
  );
}

/** Whether `account` may enter every folder on the way to `folder`; true when the account is our own. */
export function mayEnter(account: RunAs, folder: string): boolean {
  if (account.uid === undefined) return true;
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    if (fs.existsSync(current)) {
      const { mode, uid, gid } = fs.statSync(current);
      const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (current === path.dirname(current)) return true;
  }
}
