import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cipher } from '../accounts/token-vault.ts';

/** The last replies of a server, for the time without it. */
export interface KeptReplies {
  /** `owner` is a server with an account: nobody else is shown these replies. */
  keep(owner: string, question: string, reply: unknown): void;
  /** What was kept, or undefined. */
  recall(owner: string, question: string): unknown;
  /** Forgets everything of an owner. */
  forget(owner: string): void;
}

export const mostReplies = 80;
export const mostBytes = 32 * 1024 * 1024;

const nameOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 40);

/** Keeps replies while the app runs, and writes nothing: for systems without a key store. */
export function repliesInMemory(): KeptReplies {
  const byOwner = new Map<string, Map<string, string>>();
  return {
    keep(owner, question, reply) {
      const kept = byOwner.get(owner) ?? new Map<string, string>();
      byOwner.set(owner, kept);
      kept.delete(question);
      kept.set(question, JSON.stringify(reply));
      let bytes = [...kept.values()].reduce((sum, text) => sum + text.length, 0);
      for (const [oldest, text] of kept) {
        if (kept.size <= mostReplies && bytes <= mostBytes) break;
        kept.delete(oldest);
        bytes -= text.length;
      }
    },
    recall(owner, question) {
      const text = byOwner.get(owner)?.get(question);
      return text === undefined ? undefined : JSON.parse(text);
    },
    forget: (owner) => void byOwner.delete(owner),
  };
}

/**
 * Keeps replies in files, each encrypted (AES-256-GCM) by a key that the system's key store wraps. The key is made
 * once for each owner and goes with its files: what was forgotten cannot be read from a backup of the folder alone.
 */
export function repliesOnDisk(folder: string, cipher: Cipher): KeptReplies {
  const keys = new Map<string, Buffer>();
  /** How often an owner was forgotten: what was asked for before is not written after. */
  const eras = new Map<string, number>();
  const eraOf = (owner: string) => eras.get(owner) ?? 0;
  const folderOf = (owner: string) => join(folder, nameOf(owner));

  function keyOf(owner: string): Buffer | null {
    const known = keys.get(owner);
    if (known) return known;
    try {
      const wrapped = readFileSync(join(folderOf(owner), 'key'));
      const key = Buffer.from(cipher.decryptString(wrapped), 'base64');
      keys.set(owner, key);
      return key;
    } catch {
      return null;
    }
  }

  async function makeKey(owner: string): Promise<Buffer> {
    // Whatever lies there was encrypted by a key that can no longer be read.
    rmSync(folderOf(owner), { recursive: true, force: true });
    mkdirSync(folderOf(owner), { recursive: true, mode: 0o700 });
    const key = randomBytes(32);
    keys.set(owner, key);
    await writeFile(join(folderOf(owner), 'key'), cipher.encryptString(key.toString('base64')), {
      mode: 0o600,
    });
    return key;
  }

  function dropOldest(owner: string): void {
    const files = readdirSync(folderOf(owner))
      .filter((name) => name !== 'key')
      .map((name) => ({ path: join(folderOf(owner), name), stat: statSync(join(folderOf(owner), name)) }))
      .sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs);
    let bytes = 0;
    files.forEach(({ path, stat }, index) => {
      bytes += stat.size;
      if (index >= mostReplies || bytes > mostBytes) rmSync(path, { force: true });
    });
  }

  async function write(owner: string, question: string, reply: unknown, era: number): Promise<void> {
    if (era !== eraOf(owner)) return;
    const key = keyOf(owner) ?? (await makeKey(owner));
    const nonce = randomBytes(12);
    const sealing = createCipheriv('aes-256-gcm', key, nonce);
    // The question is sealed in, so that one reply cannot be put in another's place.
    sealing.setAAD(Buffer.from(question));
    const sealed = Buffer.concat([sealing.update(JSON.stringify(reply), 'utf8'), sealing.final()]);
    const path = join(folderOf(owner), nameOf(question));
    await writeFile(`${path}.new`, Buffer.concat([nonce, sealing.getAuthTag(), sealed]), { mode: 0o600 });
    if (era !== eraOf(owner)) return rmSync(folderOf(owner), { recursive: true, force: true });
    await rename(`${path}.new`, path);
    dropOldest(owner);
  }

  let writing: Promise<unknown> = Promise.resolve();
  return {
    keep(owner, question, reply) {
      // One after the other: two replies to one question must not overtake each other. A full disk costs the memory only.
      const era = eraOf(owner);
      writing = writing.then(() => write(owner, question, reply, era)).catch(() => undefined);
    },
    recall(owner, question) {
      const key = keyOf(owner);
      if (!key) return undefined;
      try {
        const file = readFileSync(join(folderOf(owner), nameOf(question)));
        const opening = createDecipheriv('aes-256-gcm', key, file.subarray(0, 12));
        opening.setAAD(Buffer.from(question)).setAuthTag(file.subarray(12, 28));
        return JSON.parse(
          Buffer.concat([opening.update(file.subarray(28)), opening.final()]).toString('utf8'),
        );
      } catch {
        return undefined;
      }
    },
    forget(owner) {
      keys.delete(owner);
      eras.set(owner, eraOf(owner) + 1);
      rmSync(folderOf(owner), { recursive: true, force: true });
    },
  };
}
