const systems: readonly (readonly [string, RegExp])[] = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh|Mac OS X/],
  ['Linux', /Linux|X11/],
];
const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
];

/** Kind of device and browser in a few words; no version, so that it identifies nobody. */
export function describeDevice(userAgent: string): string {
  const named = (list: typeof systems) => list.find(([, pattern]) => pattern.test(userAgent))?.[0];
  const system = named(systems);
  const browser = named(browsers);
  if (system && browser) return `${browser} on ${system}`;
  return system ?? browser ?? 'Unknown device';
}
