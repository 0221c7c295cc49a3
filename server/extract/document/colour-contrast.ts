const known = new Map<string, number>();

function luminance(hex: string): number {
  const found = known.get(hex);
  if (found !== undefined) return found;
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const light = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  if (known.size < 1000) known.set(hex, light);
  return light;
}

/** Contrast of two colours (`#rrggbb`) as WCAG defines it, from 1 (the same) to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
