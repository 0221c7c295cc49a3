import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preferencesSchema } from '@pluto/shared/ipc/preferences.ts';
import { describe, expect, it } from 'vitest';
import { jsonFile } from './json-file.ts';

const fallback = preferencesSchema.parse({});

function preferencesFile() {
  const folder = mkdtempSync(join(tmpdir(), 'pluto-json-'));
  const path = join(folder, 'deep', 'preferences.json');
  return { folder, path, file: jsonFile(path, preferencesSchema, fallback) };
}

describe('jsonFile', () => {
  it('gives the fallback until something is written', () => {
    const { file } = preferencesFile();
    expect(file.read()).toEqual(fallback);
    file.write({ ...fallback, theme: 'dark' });
    expect(file.read().theme).toBe('dark');
  });

  it.each(['{"theme": "dar', '{"theme": "pink"}', 'null', ''])('gives the fallback for %j', (text) => {
    const { file, path } = preferencesFile();
    file.write(fallback);
    writeFileSync(path, text);
    expect(file.read()).toEqual(fallback);
  });

  it('is readable by its owner only, and leaves no half file', () => {
    const { file, path } = preferencesFile();
    file.write(fallback);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(readdirSync(join(path, '..'))).toEqual(['preferences.json']);
  });
});
