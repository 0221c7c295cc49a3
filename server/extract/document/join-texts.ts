import type { TextRun } from './document-text.ts';
import { repairText } from './repair-text.ts';
import type { DrawnText } from './text-pen.ts';

const letter = /[\p{L}\p{N}]/u;

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
  if (pieces.length === 1) return [{ ...run, text: repairText(run.text) }];
  const total = run.text.length;
  let at = 0;
  return pieces.map((piece) => {
    const left = run.left + ((run.right - run.left) * at) / total;
    at += piece.length + 1;
    const right = run.left + ((run.right - run.left) * Math.min(total, at - 1)) / total;
    return { ...run, left, right, text: repairText(piece) };
  });
}
