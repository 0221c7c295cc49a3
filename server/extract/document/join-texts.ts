import type { TextRun } from './document-text.ts';
import type { DrawnText } from './interpret-page.ts';

const letter = /[\p{L}\p{N}]/u;

/** Radicals that Unicode's compatibility forms leave alone; fonts deliver them in place of the characters. */
const radicals: Record<string, string> = {
  '⺟': '母',
  '⻘': '青',
  '⻑': '長',
  '⻄': '西',
  '⻝': '食',
  '⻩': '黄',
  '⻁': '虎',
  '⺠': '民',
  '⻤': '鬼',
};

/** PDF fonts for Chinese characters often report the radical block instead of the character it looks like. */
function repairRadicals(text: string): string {
  return text
    .replace(/[\u2F00-\u2FD5]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[\u2E80-\u2EFF]/g, (radical) => radicals[radical] ?? radical);
}

/** Letters set apart for effect ("W O R K") are one word; wider gaps between them are spaces. */
export function closeSpacedLetters(text: string): string {
  const tokens = text.split(/ +/);
  if (tokens.length < 4) return text;
  const single = tokens.filter((token) => [...token].length === 1).length;
  if (single / tokens.length < 0.8 || !/\p{L} \p{L} \p{L}/u.test(text)) return text;
  return text
    .split(/ {2,}|\t/)
    .map((word) => word.replace(/ /g, ''))
    .join(' ');
}

// The control character is what such fonts really deliver.
// biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 is the mark of a lost character here
const lostLigature = /(\p{L}?)[\u0000\uFFFD](?=(\p{Ll}*))/gu;

/**
 * Some fonts lose the character of a ligature (it arrives as U+0000 or a replacement mark). Only "fi", "fl",
 * "ff" and their like are drawn as ligatures; "fi" is by far the most frequent, "fl" is told by what follows.
 */
export function repairLigatures(text: string): string {
  if (/^[\s\uFFFD]*$/u.test(text.replaceAll('\0', ''))) return '•';
  const plain = repairRadicals(text).replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
  return plain.replace(lostLigature, (_all, before: string, after: string) =>
    // Alone between spaces it stood for an icon, not for letters.
    before === '' && after === ''
      ? ''
      : before + (/^(ow|ex|ue|uid|oor|at|ash|ask|utter|eet|y\b|ight|ect)/.test(after) ? 'fl' : 'fi'),
  );
}

/**
 * Joins drawn strings that stand side by side in one style into runs, in drawing order, and puts spaces where
 * the distance asks for one. Gaps wider than about a letter's height end a run.
 */
export function joinTexts(texts: readonly DrawnText[], page: number): TextRun[] {
  const runs: (TextRun & { baseline: number })[] = [];
  for (const text of texts) {
    const last = runs.at(-1);
    const size = Math.max(text.size, 1);
    const isSameLine = last && Math.abs(last.baseline - text.baseline) < size * 0.12;
    const distance = last ? text.left - last.right : 0;
    const isSameStyle =
      last && last.font === text.font && last.bold === text.bold && Math.abs(last.size - text.size) < 0.6;
    if (last && isSameLine && isSameStyle && distance > -size * 0.4 && distance < size * 0.75) {
      const needsSpace =
        distance >
        size * (letter.test(last.text.at(-1) ?? '') && letter.test(text.text[0] ?? '') ? 0.16 : 0.2);
      if (needsSpace && !/\s$/.test(last.text) && !/^\s/.test(text.text)) last.text += ' ';
      last.text += text.text;
      last.right = Math.max(last.right, text.right);
      last.top = Math.min(last.top, text.top);
      last.bottom = Math.max(last.bottom, text.bottom);
      continue;
    }
    const { left, top, right, bottom, font, bold, italic, baseline } = text;
    runs.push({
      page,
      text: text.text,
      left,
      top,
      right,
      bottom,
      size: text.size,
      font,
      bold,
      italic,
      baseline,
    });
  }
  return runs.flatMap(({ baseline: _baseline, ...run }) => splitAtTabs(run)).filter((run) => run.text !== '');
}

/** Wide gaps inside one operator (marked by tabs) separate columns, so they separate runs too. */
function splitAtTabs(run: TextRun): TextRun[] {
  const pieces = run.text.split('\t');
  const clean = (text: string) =>
    repairLigatures(
      closeSpacedLetters(text.replace(/[\u00A0\u2007\u202F]/g, ' ').trim()).replace(/ +/g, ' '),
    );
  if (pieces.length === 1) return [{ ...run, text: clean(run.text) }];
  const total = run.text.length;
  let at = 0;
  return pieces.map((piece) => {
    const left = run.left + ((run.right - run.left) * at) / total;
    at += piece.length + 1;
    const right = run.left + ((run.right - run.left) * Math.min(total, at - 1)) / total;
    return { ...run, left, right, text: clean(piece) };
  });
}
