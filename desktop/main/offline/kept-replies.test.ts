import { mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Cipher } from '../accounts/token-vault.ts';
import { type KeptReplies, mostReplies, repliesInMemory, repliesOnDisk } from './kept-replies.ts';

const reversing: Cipher = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from([...text].reverse().join('')),
  decryptString: (encrypted) => [...encrypted.toString()].reverse().join(''),
};
const folder = () => mkdtempSync(join(tmpdir(), 'pluto-replies-'));
const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const kinds: [string, () => KeptReplies][] = [
  ['in memory', repliesInMemory],
  ['on disk', () => repliesOnDisk(folder(), reversing)],
];

describe.each(kinds)('replies %s', (_, make) => {
  it('are recalled by who asked what, and gone when forgotten', async () => {
    const replies = make();
    replies.keep('ada', 'roles', { roles: [1] });
    replies.keep('ada', 'roles', { roles: [2] });
    replies.keep('bob', 'roles', { roles: [3] });
    await vi.waitFor(() => expect(replies.recall('bob', 'roles')).toEqual({ roles: [3] }));
    expect(replies.recall('ada', 'roles')).toEqual({ roles: [2] });
    expect(replies.recall('ada', 'candidates')).toBeUndefined();
    replies.forget('ada');
    expect(replies.recall('ada', 'roles')).toBeUndefined();
    expect(replies.recall('bob', 'roles')).toEqual({ roles: [3] });
  });

  it('are bounded; the newest stay', async () => {
    const replies = make();
    const questions = Array.from({ length: mostReplies + 1 }, (_, index) => `question ${index}`);
    for (const question of questions) replies.keep('ada', question, 1);
    const last = questions.at(-1) ?? '';
    await vi.waitFor(() => expect(replies.recall('ada', last)).toBe(1));
    await vi.waitFor(() =>
      expect(questions.filter((question) => replies.recall('ada', question))).toHaveLength(mostReplies),
    );
  });
});

describe('replies on disk', () => {
  it('outlive the app, unreadable without the key store', async () => {
    const root = folder();
    const replies = repliesOnDisk(root, reversing);
    replies.keep('ada', 'candidate', { name: 'Maya Lindqvist' });
    await vi.waitFor(() => expect(replies.recall('ada', 'candidate')).toBeDefined());
    expect(repliesOnDisk(root, reversing).recall('ada', 'candidate')).toEqual({ name: 'Maya Lindqvist' });
    for (const path of filesIn(root)) expect(readFileSync(path, 'latin1')).not.toContain('Lindqvist');
    const other: Cipher = { ...reversing, decryptString: () => Buffer.alloc(32, 1).toString('base64') };
    expect(repliesOnDisk(root, other).recall('ada', 'candidate')).toBeUndefined();
  });

  it('cannot be put in each other’s place', async () => {
    const root = folder();
    const replies = repliesOnDisk(root, reversing);
    const keep = async (question: string) => {
      const before = filesIn(root);
      replies.keep('ada', question, question);
      await vi.waitFor(() => expect(replies.recall('ada', question)).toBe(question));
      return filesIn(root).find((path) => !before.includes(path) && !path.endsWith('key')) ?? '';
    };
    renameSync(await keep('one'), await keep('two'));
    expect(replies.recall('ada', 'two')).toBeUndefined();
  });

  it('leave no file behind when they are forgotten while one is written', async () => {
    const root = folder();
    const replies = repliesOnDisk(root, reversing);
    replies.keep('ada', 'one', 1);
    await vi.waitFor(() => expect(replies.recall('ada', 'one')).toBe(1));
    replies.keep('ada', 'two', 'x'.repeat(4_000_000));
    replies.keep('ada', 'three', 3);
    await Promise.resolve();
    replies.forget('ada');
    replies.keep('bob', 'one', 1);
    await vi.waitFor(() => expect(replies.recall('bob', 'one')).toBe(1));
    expect(replies.recall('ada', 'one')).toBeUndefined();
    expect(replies.recall('ada', 'two')).toBeUndefined();
    expect(replies.recall('ada', 'three')).toBeUndefined();
    expect(readdirSync(root)).toHaveLength(1);
  });
});
