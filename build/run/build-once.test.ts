import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buildOnce } from './build-once.ts';
import { inProject } from './paths.ts';

const name = `test-${process.pid}`;
afterEach(() => fs.rmSync(inProject('.cache', 'builds', name), { force: true }));

describe('buildOnce', () => {
  it('builds again only after a change, and leaves NODE_ENV as it was', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-build-'));
    const source = path.join(folder, 'a.ts');
    const result = path.join(folder, 'out.txt');
    fs.writeFileSync(source, '1');
    const before = process.env.NODE_ENV;
    const build = () =>
      buildOnce(name, [source], result, async () => {
        process.env.NODE_ENV = 'production';
        fs.writeFileSync(result, 'built');
      });
    expect(await build()).toBe(true);
    expect(process.env.NODE_ENV).toBe(before);
    expect(await build()).toBe(false);
    fs.utimesSync(source, new Date(), new Date(Date.now() + 5000));
    expect(await build()).toBe(true);
    fs.rmSync(folder, { recursive: true });
  });
});
