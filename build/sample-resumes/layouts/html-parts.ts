import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Sheet } from '../sheet.ts';

const require = createRequire(import.meta.url);

/** Fonts that may be embedded (SIL Open Font License, Apache 2.0 for the icons), from packages, not from the machine. */
const files = {
  Lato: ['@fontsource/lato/files/lato', ['latin', 'latin-ext']],
  Garamond: ['@fontsource/eb-garamond/files/eb-garamond', ['latin', 'latin-ext', 'cyrillic']],
} as const;

function fontFace(family: string, file: string, weight: string): string {
  const data = readFileSync(require.resolve(file)).toString('base64');
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
}

/** Style rules that load a font; one family name a script, to be listed after each other. */
export function loadFont(name: keyof typeof files): string {
  const [path, scripts] = files[name];
  return scripts
    .flatMap((script) =>
      [400, 700].map((weight) =>
        fontFace(`${name} ${script}`, `${path}-${script}-${weight}-normal.woff2`, String(weight)),
      ),
    )
    .join('');
}

/** Inter, the only one of them with Cyrillic and a sans-serif face. */
export function loadInter(): string {
  return ['latin', 'latin-ext', 'cyrillic']
    .map((script) =>
      fontFace(
        `Inter ${script}`,
        `@fontsource-variable/inter/files/inter-${script}-wght-normal.woff2`,
        '100 900',
      ),
    )
    .join('');
}

/** Glyphs that stand where a label would: to a reader of text they are the words of their ligatures, or nothing. */
export function loadIcons(): string {
  return fontFace('Icons', '@fontsource/material-icons/files/material-icons-latin-400-normal.woff2', '400');
}

export const lato = '"Lato latin","Lato latin-ext","Noto Sans CJK JP","DejaVu Sans"';
export const garamond = '"Garamond latin","Garamond latin-ext","Garamond cyrillic"';
export const inter = '"Inter latin","Inter latin-ext","Inter cyrillic","Noto Sans CJK KR","DejaVu Sans"';

export function esc(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The frame of a page: A4 unless the style says otherwise. */
export function htmlPage(sheet: Sheet, style: string, body: string): string {
  const direction = sheet.isRightToLeft ? 'rtl' : 'ltr';
  return `<!doctype html><html lang="${sheet.person.language}" dir="${direction}"><head><meta charset="utf-8">
<style>*{box-sizing:border-box}body{margin:0;-webkit-print-color-adjust:exact}h1,h2,h3,p,ul{margin:0}${style}</style></head><body>${body}</body></html>`;
}

/** A list of sentences as bullets. */
export function bullets(points: readonly string[]): string {
  return `<ul>${points.map((point) => `<li>${esc(point)}</li>`).join('')}</ul>`;
}

/** What the person states about work permit, pay and notice, one line each. */
export function statementLines(sheet: Sheet): string[] {
  return sheet.person.statements.map(({ label, value }) => `${label}: ${value}`);
}

/** All skills in one list. */
export function allSkills(sheet: Sheet): string[] {
  return sheet.person.skills.flatMap(({ skills }) => skills);
}
