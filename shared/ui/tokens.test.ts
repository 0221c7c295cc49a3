import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Custom properties of the block that follows each occurrence of `selector`. */
function blocksOf(selector: string): Record<string, string>[] {
  return css
    .split(selector)
    .slice(1)
    .map((rest) => {
      const body = rest.slice(rest.indexOf('{') + 1, rest.indexOf('}'));
      return Object.fromEntries(
        [...body.matchAll(/(--pl-[\w-]+|color-scheme):\s*([^;]+);/g)].map((match) => [
          match[1] ?? '',
          match[2] ?? '',
        ]),
      );
    });
}

/** WCAG 2.2 relative luminance of "#rrggbb". */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const light = blocksOf('\n:root ')[0] ?? {};
const [systemDark = {}, systemContrast = {}] = blocksOf(':root:not([data-theme])');
const dark = blocksOf(':root[data-theme="dark"]')[0] ?? {};
const contrast = blocksOf(':root[data-theme="contrast"]')[0] ?? {};
const themes = { light, dark: { ...light, ...dark }, contrast: { ...light, ...contrast } };

const papers = ['background', 'surface', 'sunken', 'hover'];
const textPairs = [
  ...['ink', 'muted', 'faint', 'accent', 'danger', 'success', 'warning', 'info'].flatMap((text) =>
    papers.map((paper) => [text, paper]),
  ),
  ...['success', 'warning', 'danger', 'info'].map((tone) => [tone, `${tone}-soft`]),
  ...['accent', 'success', 'warning', 'danger', 'info'].flatMap((tone) => [
    ['ink', `${tone}-soft`],
    ['muted', `${tone}-soft`],
  ]),
  ['on-accent-soft', 'accent-soft'],
  ['on-accent', 'accent-fill'],
  ['on-accent', 'accent-fill-hover'],
  ['on-danger', 'danger-fill'],
  ['on-danger', 'danger-fill-hover'],
  ['on-tooltip', 'tooltip'],
];
const edgePairs = [
  ...['background', 'surface', 'sunken'].map((paper) => ['border-strong', paper]),
  ...['background', 'surface'].map((paper) => ['accent-fill', paper]),
  ['accent-fill', 'track'],
];

describe.each(Object.entries(themes))('theme %s', (_name, theme) => {
  const colourOf = (name = '') => theme[`--pl-color-${name}`] ?? '';

  it.each(textPairs)('text %s on %s has 4.5:1', (text, paper) => {
    expect(contrastOf(colourOf(text), colourOf(paper))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edgePairs)('edge %s on %s has 3:1', (edge, paper) => {
    expect(contrastOf(colourOf(edge), colourOf(paper))).toBeGreaterThanOrEqual(3);
  });
});

describe('tokens', () => {
  it('gives the system setting and the attribute the same colours', () => {
    expect(Object.keys(dark).length).toBeGreaterThan(30);
    expect(systemDark).toEqual(dark);
    expect(systemContrast).toEqual(contrast);
  });

  it('defines every dark and contrast colour in light too', () => {
    for (const name of [...Object.keys(dark), ...Object.keys(contrast)]) expect(light).toHaveProperty([name]);
  });

  it('stops motion for those who asked for less', () => {
    const still = blocksOf('(prefers-reduced-motion: reduce)');
    expect(css).toMatch(/prefers-reduced-motion: reduce[\s\S]+--pl-duration-slow: 0ms/);
    expect(still).toHaveLength(1);
  });

  it('knows black on white', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });
});
