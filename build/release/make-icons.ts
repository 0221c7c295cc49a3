import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { findChromium } from '../install/chromium.ts';
import { inProject } from '../run/paths.ts';

/** Pixels of the pictures a system asks for. */
const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024] as const;
type Size = (typeof SIZES)[number];

/** Apple's four-letter names of PNG pictures in an icns file. */
const ICNS: readonly [string, Size][] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['icp6', 64],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
];
const ICO: readonly Size[] = [16, 32, 48, 64, 128, 256];

/** An icns file: "icns", its length, then for each picture a name, a length and the PNG. */
export function icnsOf(pictures: ReadonlyMap<Size, Buffer>): Buffer {
  const parts = ICNS.map(([name, size]) => {
    const png = pictureOf(pictures, size);
    const head = Buffer.alloc(8);
    head.write(name, 0, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 0, 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

/** An ico file: a directory of 16 bytes a picture, then the PNGs. 256 pixels are written as 0. */
export function icoOf(pictures: ReadonlyMap<Size, Buffer>): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(ICO.length, 4);
  let offset = head.length + 16 * ICO.length;
  const entries = ICO.map((size) => {
    const png = pictureOf(pictures, size);
    const entry = Buffer.alloc(16);
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([head, ...entries, ...ICO.map((size) => pictureOf(pictures, size))]);
}

function pictureOf(pictures: ReadonlyMap<Size, Buffer>, size: Size): Buffer {
  const png = pictures.get(size);
  if (!png) throw new Error(`There is no picture of ${size} pixels.`);
  return png;
}

/** Draws icons/icon.svg in every size and writes icon.icns, icon.ico and icons/. Run after the drawing changed. */
async function makeIcons(): Promise<void> {
  const folder = inProject('build', 'release');
  const drawing = fs.readFileSync(path.join(folder, 'icons', 'icon.svg'), 'utf8');
  const program = findChromium();
  if (program.kind === 'missing') throw new Error(`${program.why} ${program.remedy}`);
  const browser = await chromium.launch({ executablePath: program.value, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const pictures = new Map<Size, Buffer>();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
    );
    pictures.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  for (const [size, png] of pictures)
    fs.writeFileSync(path.join(folder, 'icons', `${size}x${size}.png`), png);
  fs.writeFileSync(path.join(folder, 'icon.icns'), icnsOf(pictures));
  fs.writeFileSync(path.join(folder, 'icon.ico'), icoOf(pictures));
}

if (process.argv[1]?.endsWith('make-icons.ts')) await makeIcons();
