import type { Cell, Line } from '../document/document-text.ts';
import { looksLikeCompany, looksLikeTitle } from './lexicon.ts';
import { bareName, isLabelledName } from './personal-name.ts';
import { isPlaceOnly } from './places.ts';

/** Name and headline as printed at the top. */
export interface ReadName {
  name: { text: string; printed: string; line: Line; confidence: number } | null;
  headline: { text: string; line: Line; confidence: number } | null;
}

const honorific = String.raw`(?:(?:dr|prof|mr|mrs|ms|miss|mx|dipl\.-(?:ing|kfm|inf|psych|oec)|dr\.-ing|dott|dott\.ssa|eng|er|herr|frau|hr|fr|sr|sra|ing|mag|lic|arq|rev|capt|sir|dame|shri|smt)\.?\s+)*`;
const nameShape = new RegExp(
  String.raw`^${honorific}[\p{Lu}\p{Lo}][\p{L}\p{M}.'’\u02BC·‐‑-]*(?:[\s·・][\p{L}\p{M}.'’\u02BC“”"‘(]?[\p{L}\p{M}.'’\u02BC‐‑-]*[”"’)]?){0,6}(?:,?\s+(?:jr|sr|ii|iii|iv)\.?)*$`,
  'iu',
);
const native = /^[\p{L}\p{M}\s·.'’-]{2,40}\s*[(（/]\s?[\p{L}\p{M}\s.'’-]{2,40}[)）]?$/u;
const notAName =
  /(?<!\p{L})(?:resume|résumé|curriculum|vitae|cv|lebenslauf|profile|profil|contact|kontakt|email|e-mail|phone|mobile|address|page \d|objective|summary|skills|experience|linkedin|github|portfolio|website|telefon|adresse|geboren|nationality|date of birth|photo|picture|profile-pic|confidential|氏名|姓名|성명|이름|住所|電話|ふりがな|フリガナ|生年月日|履歴書|職務経歴書|이력서|자기소개서|简历|个人简历)(?!\p{L})|@|https?:|www\.|\d|[{}<>#_=]/iu;
/** Family names that are also trades; at the end of a name they say nothing about a post. */
const tradeName =
  /(?<=\s)(?:baker|cook|carpenter|driver|judge|gardener|farmer|taylor|mason|head|leader|steward|chief|captain|porter|fisher|miller|potter|turner|butler|clerk|page|planner|host|member|koch|meister|jefa?|fellow|champion|packer|builder|reader|coach|dean|guard|staff|waiter|partner|editor|page|church|bank|banks|press|church|club|trust|holdings|stadt|werke|kg|ag|sa|sl|ab|ug|sas)$/iu;

/** Small words inside names. In other words a small first letter tells that a text is no name. */
const particle =
  /^(?:de|del|della|dello|delle|degli|di|da|das|do|dos|du|des|d|la|le|las|los|lo|li|van|von|vom|zu|zum|zur|der|den|dem|ten|ter|te|het|op|in|t|af|av|til|y|e|i|und|et|bin|ibn|bint|binti|al|el|ul|ur|abu|ben|bar|mac|mc|ap|ó|ní|nic|dalla|santa|san|st)$/u;

function hasSmallWord(text: string): boolean {
  const words = text.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const isAllSmall = words.every((word) => /^\p{Ll}/u.test(word));
  return (
    !isAllSmall && words.some((word) => /^\p{Ll}/u.test(word) && !particle.test(word.replace(/['’].*/, '')))
  );
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How many words of a name stand in the local part of an address. */
function sharedWithEmail(name: string, email: string | null): number {
  const local = plain(email?.split('@')[0] ?? '');
  return plain(name)
    .replace(/ß/g, 'ss')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && local.includes(word)).length;
}

interface Candidate {
  text: string;
  printed: string;
  line: Line;
  score: number;
}

/** What may be a name in a line: each cell, what stands before a separator, and all cells where each is one word. */
function pieces(line: Line): string[] {
  const single = line.cells.flatMap((cell) => {
    const [first, ...rest] = cell.text.split(/\s*[|•·/]\s+|\s[-–—]\s|\s*[,:]\s+(?=\P{Lu}*\p{Ll})/u);
    return first && rest.length > 0 ? [cell.text, first] : [cell.text];
  });
  const areWords =
    line.cells.length > 1 &&
    line.cells.length < 5 &&
    line.cells.every((cell) => !/\s/.test(cell.text.trim()));
  return areWords ? [...single, line.cells.map((cell) => cell.text).join(' ')] : single;
}

function isNameLike(text: string, fewest = 2): boolean {
  const words = text
    .replace(/[(（].*/, '')
    .trim()
    .split(/\s+/);
  const isUnspaced = /[\u3040-\u9fff\uac00-\ud7af]/.test(text);
  const unspaced = isUnspaced ? text.replace(/\s/g, '') : text;
  if (text.length < 2 || text.length > 60 || notAName.test(unspaced)) return false;
  if (native.test(text)) return true;
  if (!nameShape.test(text) || hasSmallWord(text)) return false;
  if (isUnspaced) return text.replace(/\s/g, '').length <= 8;
  return words.length >= fewest && words.length <= 7;
}

function rate(text: string, line: Line, index: number, largest: number, email: string | null): number {
  let score = 0;
  if (line.size > 0 && line.size >= largest - 0.3) score += 3;
  else if (line.size >= largest * 0.8 && line.size > 0) score += 1.2;
  score += Math.max(0, 2.4 - index * 0.5);
  score += Math.min(2, sharedWithEmail(text, email)) * 2.2;
  if (line.heading === 1 || isLabelledName(line.text)) score += 2;
  if (line.bold) score += 0.4;
  const named = text.replace(tradeName, '');
  if (looksLikeTitle(named)) score -= 3.5;
  if (looksLikeCompany(named)) score -= 2;
  if (isPlaceOnly(text)) score -= 3;
  if (/\b(?:and|of|the|for|with|und|für|y|et)\b/.test(text))
    score -= /\p{Lu}\p{Ll}+ y \p{Lu}/u.test(text) ? 0 : 2;
  return score;
}

/**
 * Finds the name among the first lines: large, near the top, shaped like a name, and often repeated in the e-mail
 * address. The headline is the line below it that sounds like a profession.
 */
export function readName(lines: readonly Line[], email: string | null): ReadName {
  const near = lines.slice(0, 16);
  const largest = Math.max(0, ...near.map((line) => line.size));
  const candidates: Candidate[] = near.flatMap((line, index) =>
    pieces(line)
      .map((printed) => ({ printed, text: bareName(printed) }))
      .filter(({ printed, text }) => isNameLike(text) && !(/,/.test(printed) && isPlaceOnly(printed)))
      .map(({ printed, text }) => ({ text, printed, line, score: rate(text, line, index, largest, email) })),
  );
  candidates.push(...splitNames(near, largest, email), ...singleNames(near, largest, email));
  const best = candidates.sort((a, b) => b.score - a.score)[0];
  if (!best || best.score < 1.5) return { name: null, headline: headlineIn(near, null) };
  const confidence = best.score >= 6 ? 0.97 : best.score >= 4 ? 0.88 : best.score >= 3 ? 0.7 : 0.5;
  const { printed, line } = best;
  const text = withLostSpace(best.text, email);
  return { name: { text, printed, line, confidence }, headline: headlineIn(near, line) };
}

/** A name set with wide letters may lose the space between its words; the address tells where it was. */
function withLostSpace(name: string, email: string | null): string {
  const first = plain(email ?? '').split(/[@._-]/)[0] ?? '';
  const isLost =
    !/\s/.test(name) && first.length > 2 && first.length < name.length - 2 && /[._-].*@/.test(email ?? '');
  return isLost && plain(name).startsWith(first) && name.length === plain(name).length
    ? `${name.slice(0, first.length)} ${name.slice(first.length)}`
    : name;
}

interface NameCell {
  text: string;
  line: Line;
  cell: Cell;
  index: number;
}

function sizeOf(cell: Cell): number {
  return Math.max(0, ...cell.parts.map((part) => part.size));
}

/** Whether a cell goes on below another: one column, next line. Formats without places have only their order. */
function isBelow(upper: NameCell, lower: NameCell): boolean {
  const [above, below] = [upper.cell.area, lower.cell.area];
  if (!above || !below) return lower.index === upper.index + 1 && lower.line.gap <= 0.8;
  const isNear = below.top - above.bottom < (above.bottom - above.top) * 0.9 && below.top > above.top + 2;
  const isAligned = Math.abs(above.left - below.left) < 4 || Math.abs(above.right - below.right) < 4;
  const isCentred = Math.abs(above.left + above.right - below.left - below.right) < 8;
  return isNear && (isAligned || isCentred);
}

/** A large name may be set in two or three lines, given names above family names; other text may stand beside it. */
function splitNames(near: readonly Line[], largest: number, email: string | null): Candidate[] {
  const cells: NameCell[] = near.flatMap((line, index) =>
    line.cells
      .filter((cell) => sizeOf(cell) >= largest - 0.3)
      .map((cell) => ({ text: cell.text, line, cell, index })),
  );
  const isSized = near.some((one) => one.size < largest - 0.3);
  const sizes = near.map((one) => one.size).sort((a, b) => a - b);
  const isOutstanding = largest > 1.4 * (sizes[Math.floor(sizes.length / 2)] ?? 0);
  return cells.flatMap((start, at) => {
    if (isPlaceOnly(start.text)) return [];
    const found: Candidate[] = [];
    const some = [start];
    for (const next of cells.slice(at + 1, at + 3)) {
      if (!isBelow(some.at(-1) as NameCell, next)) break;
      some.push(next);
      const printed = some.map((one) => one.text).join(' ');
      const text = bareName(printed);
      // Two names that already stand alone are not one: only a short first line is continued, by words of a name.
      const goesOn = some
        .slice(1)
        .every(
          ({ text: more }) => isNameLike(bareName(more), 1) && !looksLikeTitle(more) && !isPlaceOnly(more),
        );
      const isShort = some
        .slice(0, -1)
        .every((one) => !isNameLike(one.text) || isOutstanding || sharedWithEmail(next.text, email) > 0);
      const isSaid = isSized || sharedWithEmail(text, email) > 0 || /^\P{Ll}+$/u.test(printed);
      if (isNameLike(text) && goesOn && isShort && isSaid) {
        const score = rate(text, start.line, start.index, largest, email) + 0.5;
        found.push({ text, printed, line: start.line, score });
      }
    }
    return found;
  });
}

/** A name of one word is believed where it is the largest line of all, or stands in the address. */
function singleNames(near: readonly Line[], largest: number, email: string | null): Candidate[] {
  return near.slice(0, 3).flatMap((line, index) => {
    const text = bareName(line.text);
    const isAlone = line.cells.length === 1 && !/\s/.test(text) && text.length >= 3 && isNameLike(text, 1);
    const isLargest =
      near.filter((one) => one.size >= largest - 0.3).length === 1 && line.size >= largest - 0.3;
    if (!isAlone || !(isLargest || sharedWithEmail(text, email) > 0)) return [];
    return [{ text, printed: line.text, line, score: rate(text, line, index, largest, email) - 1.6 }];
  });
}

function headlineIn(near: readonly Line[], nameLine: Line | null): ReadName['headline'] {
  const start = nameLine ? near.indexOf(nameLine) : -1;
  const own = nameLine?.text.split(/\s+[|–—•]\s*|\s{3,}\|?\s*/)[1];
  if (nameLine && own && looksLikeTitle(own) && own.length < 70)
    return { text: own.trim(), line: nameLine, confidence: 0.75 };
  for (const line of near.slice(Math.max(0, start - 1), start + 7)) {
    if (line === nameLine) continue;
    for (const cell of line.cells) {
      for (const text of cell.text.split(/\s*[|•]\s*/)) {
        const isShort = text.length >= 3 && text.length <= 70 && text.split(/\s+/).length <= 8;
        if (isShort && looksLikeTitle(text) && !/[@\d]|https?:/.test(text) && !/[.!?]$/.test(text)) {
          return { text: text.trim(), line, confidence: 0.75 };
        }
      }
    }
  }
  return null;
}
