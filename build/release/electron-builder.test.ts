import fs from 'node:fs';
import type { Configuration } from 'electron-builder';
import { describe, expect, it } from 'vitest';
import { electronBuilderConfig } from './electron-builder.ts';
import { icnsOf, icoOf } from './make-icons.ts';

// electron-builder's own check against its schema.
const { validateConfiguration } = await import('app-builder-lib/out/util/config/config.js');
type DebugLog = Parameters<typeof validateConfiguration>[1];
const validate = (config: Configuration) => validateConfiguration(config, { isEnabled: false } as DebugLog);

const runtime = { version: '45.4.1' };
const apple = { APPLE_ID: 'a@example.com', APPLE_APP_SPECIFIC_PASSWORD: 'x', APPLE_TEAM_ID: 'T' };

describe('the configuration of the packages', () => {
  it.each([
    ['bare', {}],
    ['with everything set', { ...apple, PLUTO_UPDATE_URL: 'https://updates.example.com' }],
  ])('is one that electron-builder takes, %s', async (_, env) => {
    await expect(validate(electronBuilderConfig(runtime, env))).resolves.toBeUndefined();
  });

  it('would be refused with a word electron-builder does not know', async () => {
    const config = { ...electronBuilderConfig(runtime, {}), mack: {} } as Configuration;
    await expect(validate(config)).rejects.toThrow(/mack/);
  });

  it('hardens and notarises only where Apple’s three settings are present', () => {
    expect(electronBuilderConfig(runtime, apple).mac).toMatchObject({
      hardenedRuntime: true,
      notarize: true,
    });
    const { APPLE_TEAM_ID: _, ...two } = apple;
    expect(electronBuilderConfig(runtime, two).mac).toMatchObject({ notarize: false });
  });

  it('publishes nowhere unless a feed is named', () => {
    expect(electronBuilderConfig(runtime, {}).publish).toBeNull();
    const url = 'https://updates.example.com';
    expect(electronBuilderConfig(runtime, { PLUTO_UPDATE_URL: url }).publish).toEqual({
      provider: 'generic',
      url,
    });
  });

  it('names icons that are there', () => {
    const { mac, win, linux } = electronBuilderConfig(runtime, {});
    for (const icon of [mac?.icon, win?.icon, linux?.icon]) {
      expect(typeof icon === 'string' && fs.existsSync(icon), String(icon)).toBe(true);
    }
  });
});

describe('icons', () => {
  const sizes = [16, 32, 48, 64, 128, 256, 512, 1024] as const;
  const pictures = new Map(sizes.map((size) => [size, Buffer.from(`png of ${size}`)]));

  it('say their own length in icns', () => {
    const file = icnsOf(pictures);
    expect(file.subarray(0, 4).toString()).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    expect(file.readUInt32BE(12)).toBe(8 + 'png of 16'.length);
  });

  it('point at their pictures in ico', () => {
    const file = icoOf(pictures);
    const count = file.readUInt16LE(4);
    const last = 6 + 16 * (count - 1);
    expect(file.readUInt8(last)).toBe(0);
    const [length, offset] = [file.readUInt32LE(last + 8), file.readUInt32LE(last + 12)];
    expect(file.subarray(offset, offset + length).toString()).toBe('png of 256');
    expect(offset + length).toBe(file.length);
  });
});
