import type { ExtractionFlag } from '@pluto/shared/profile/extraction.ts';
import type { TextRun } from './document-text.ts';
import type { InterpretedPage } from './interpret-page.ts';
import { joinTexts } from './join-texts.ts';
import type { JudgedText } from './judge-visibility.ts';

/**
 * Letters drawn twice a hair apart are bold or have a shadow: they are kept once. Two equal letters side by side,
 * each drawn by itself, stand further apart than that.
 */
function dropDoubles(texts: readonly JudgedText[]): JudgedText[] {
  const byText = new Map<string, JudgedText[]>();
  return texts.filter((text) => {
    const before = byText.get(text.text);
    const near = text.size * 0.12;
    const twin = before?.find(
      (one) => Math.abs(one.left - text.left) < near && Math.abs(one.baseline - text.baseline) < near,
    );
    if (twin) {
      if (twin.left !== text.left || twin.baseline !== text.baseline) twin.bold = true;
      return false;
    }
    if (before) before.push(text);
    else byText.set(text.text, [text]);
    return true;
  });
}

/**
 * Parts what an eye can see from what it cannot. Clear text counts as seen where letters are painted under it, and
 * on a page that has no other text: there it is the recognised text of a scan.
 */
export function sortTexts(drawn: InterpretedPage, page: number): { visible: TextRun[]; hidden: TextRun[] } {
  const parts: Record<JudgedText['visibility'], JudgedText[]> = { visible: [], hidden: [], clear: [] };
  for (const text of drawn.texts) if (!text.isRotated) parts[text.visibility].push(text);
  const visible = joinTexts(dropDoubles(parts.visible), page);
  const hidden = joinTexts(parts.hidden, page);
  const isScan = visible.every((run) => !/\p{L}/u.test(run.text));
  for (const run of joinTexts(dropDoubles(parts.clear), page)) {
    const letters = drawn.painted.lettersUnder(run);
    if (letters || isScan) visible.push({ ...run, bold: run.bold || (letters?.isStroked ?? false) });
    else hidden.push(run);
  }
  return { visible, hidden };
}

/** Hidden text worth telling a recruiter about: what the visible text does not say anyway. */
export function hiddenFlag(
  hidden: readonly TextRun[],
  visible: readonly TextRun[],
  page: number,
): ExtractionFlag[] {
  if (hidden.length === 0) return [];
  const squeeze = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const seen = squeeze(visible.map((run) => run.text).join(''));
  const told = hidden
    .map((run) => run.text)
    .filter((text) => squeeze(text).length > 2 && !seen.includes(squeeze(text)));
  return told.length > 0 ? [{ kind: 'invisible_text', page, text: told.join('\n').slice(0, 2000) }] : [];
}
