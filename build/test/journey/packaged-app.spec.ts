import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from './fixtures/journey-test.ts';
import { openPackagedApp, packagedFolder, rehearseRelease } from './fixtures/packaged-app.ts';

/** How a fuse is written into the program: the digits 0 and 1. */
const fuse = { off: 0x30, on: 0x31 };

/** The package as it would be shipped, on the runtime that is here. */

test.skip(process.platform !== 'linux', 'The rehearsal makes a Linux package.');

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await rehearseRelease();
});

test('the package holds our files and its fuses are set', async () => {
  const archive = path.join(packagedFolder, 'resources', 'app.asar');
  const files = listPackage(archive, { isPack: false });
  expect(files).toContain('/dist/main.cjs');
  expect(files.filter((file) => /\.tsx?$|\.map$/.test(file) && file.startsWith('/dist'))).toEqual([]);
  expect(JSON.parse(extractFile(archive, 'package.json').toString('utf8')).main).toBe('dist/main.cjs');
  expect(fs.existsSync(`${archive}.unpacked/node_modules/node-notifier/vendor`)).toBe(true);
  expect(fs.readdirSync(path.dirname(archive)).filter((name) => name.startsWith('default_app'))).toEqual([]);
  const fuses = await getCurrentFuseWire(path.join(packagedFolder, 'pluto-intake'));
  for (const off of [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ]) {
    expect(fuses[off], FuseV1Options[off]).toBe(fuse.off);
  }
  expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(fuse.on);
  expect(fuses[FuseV1Options.EnableCookieEncryption]).toBe(fuse.on);
});

test('the packaged app signs in, shows the ranking, and is off for updates without a feed', async ({
  typedStack,
}) => {
  const { window, close } = await openPackagedApp(typedStack);
  try {
    await expect(window.getByRole('grid', { name: /Ranking for/ })).toBeVisible({ timeout: 30_000 });
    await expect(window.getByText('Live', { exact: true })).toBeVisible();
    await window.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Settings' }).click();
    await expect(window.getByText('Updates come from whoever installed Pluto here.')).toBeVisible();
  } finally {
    await close();
  }
});

for (const { what, change, says } of [
  { what: 'is ready when its hash fits', change: (file: Buffer) => file, says: 'Version 99.0.0 is ready' },
  {
    what: 'is refused when its hash does not fit',
    change: (file: Buffer) => Buffer.concat([file.subarray(1), file.subarray(0, 1)]),
    says: 'did not pass its check',
  },
]) {
  test(`a newer version ${what}`, async ({ typedStack }) => {
    const file = Buffer.from('a newer version of the app\n'.repeat(2000));
    const listing = [
      'version: 99.0.0',
      'path: pluto.AppImage',
      `sha512: ${createHash('sha512').update(file).digest('base64')}`,
      'files:',
      '  - url: pluto.AppImage',
      `    sha512: ${createHash('sha512').update(file).digest('base64')}`,
      `    size: ${file.length}`,
      "releaseDate: '2026-11-22T00:00:00.000Z'",
      '',
    ].join('\n');
    const asked: string[] = [];
    const feed = createServer((request, response) => {
      const name = new URL(request.url ?? '/', 'http://feed').pathname;
      asked.push(name);
      if (name === '/pluto/latest-linux.yml') response.end(listing);
      else if (name === '/pluto/pluto.AppImage') response.end(change(file));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => feed.listen(0, '127.0.0.1', resolve));
    const { port } = feed.address() as AddressInfo;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-update-'));
    // What an AppImage tells the program inside it; the border of what can be tried without one.
    const appImage = path.join(folder, 'pluto.AppImage');
    fs.writeFileSync(appImage, 'the version of now');
    const { window, close } = await openPackagedApp(typedStack, {
      PLUTO_UPDATE_URL: `http://127.0.0.1:${port}/pluto`,
      APPIMAGE: appImage,
      XDG_CACHE_HOME: path.join(folder, 'cache'),
    });
    try {
      await window
        .getByRole('navigation', { name: 'Main' })
        .getByRole('button', { name: 'Settings' })
        .click();
      await expect(window.getByText(says)).toBeVisible({ timeout: 30_000 });
      expect(asked).toContain('/pluto/pluto.AppImage');
      expect(fs.readFileSync(appImage, 'utf8')).toBe('the version of now');
    } finally {
      await close();
      feed.close();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
}
