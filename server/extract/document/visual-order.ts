import { joinCells, type Line } from './document-text.ts';

const rightToLeft = /[\p{sc=Hebrew}\p{sc=Arabic}\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const strong = /\p{L}/gu;
/** Words that keep their own direction inside right-to-left text: Latin letters, numbers, addresses. */
const leftToRight =
  /[\p{sc=Latin}\d][\p{sc=Latin}\p{M}\d@._+:/%&'#-]*(?:[ -][\p{sc=Latin}\d][\p{sc=Latin}\p{M}\d@._+:/%&'#-]*)*/gu;
const mirrored: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

function isMostlyRightToLeft(text: string): boolean {
  const letters = text.match(strong) ?? [];
  return (
    letters.filter((letter) => rightToLeft.test(letter)).length * 2 >= letters.length && letters.length > 0
  );
}

/** Text as it is painted from left to right, turned into the order in which it is read. */
export function readingOrder(painted: string): string {
  if (!rightToLeft.test(painted)) return painted;
  const plain = painted.normalize('NFKC');
  const turned = (text: string) =>
    (text.match(/\P{M}\p{M}*/gu) ?? [])
      .reverse()
      .map((one) => mirrored[one] ?? one)
      .join('');
  if (!isMostlyRightToLeft(plain))
    return plain.replace(
      /[\p{sc=Hebrew}\p{sc=Arabic}](?:[\p{sc=Hebrew}\p{sc=Arabic}\p{M} ,.'"،-]*[\p{sc=Hebrew}\p{sc=Arabic}\p{M}])?/gu,
      turned,
    );
  const kept: string[] = [];
  const marked = plain.replace(leftToRight, (part) => {
    kept.push(part);
    return String.fromCodePoint(0xf0000 + kept.length - 1);
  });
  return turned(marked).replace(
    /[\u{F0000}-\u{FFFFD}]/gu,
    (mark) => kept[(mark.codePointAt(0) ?? 0) - 0xf0000] ?? '',
  );
}

/** Pages hold right-to-left text as painted; formats without places hold it as read. Other lines are left alone. */
export function inReadingOrder(line: Line): Line {
  if (line.area === null || !rightToLeft.test(line.text)) return line;
  const cells = line.cells.map((cell) => ({ ...cell, text: readingOrder(cell.text) }));
  const ordered = isMostlyRightToLeft(line.text) ? cells.reverse() : cells;
  return { ...line, cells: ordered, text: joinCells(ordered) };
}
