import type { Line } from '../document/document-text.ts';
import { looksLikeCompany, looksLikeTitle } from './lexicon.ts';
import { isPlaceOnly } from './places.ts';

/** Name and headline as printed at the top. */
export interface ReadName {
  name: { text: string; line: Line; confidence: number } | null;
  headline: { text: string; line: Line; confidence: number } | null;
}

const honorific = String.raw`(?:(?:dr|prof|mr|mrs|ms|miss|mx|dipl\.-ing|herr|frau|sr|sra|ing)\.?\s+)*`;
const nameShape = new RegExp(
  String.raw`^${honorific}[\p{Lu}\p{Lo}][\p{L}\p{M}.'’\u02BC-]*(?:[\s·][\p{L}\p{M}.'’\u02BC-]+){0,6}(?:,?\s+(?:ph\.?d|m\.?d|jr|sr|ii|iii|mba|rn|pmp|cpa)\.?)*$`,
  'iu',
);
const native = /^[\p{L}\p{M}\s·.'’-]{2,40}\s*[(（][\p{L}\p{M}\s.'’-]{2,40}[)）]$/u;
const notAName =
  /\b(?:resume|curriculum|vitae|cv|lebenslauf|profile|contact|email|phone|address|page|objective|summary|skills|experience|linkedin|github|portfolio|website|telefon|adresse|geboren|nationality|date of birth)\b|@|https?:|www\.|\d/i;
const label = /^(?:name|full name|nom|nombre|vor- und nachname|氏名|성명|이름|имя|фио|姓名)\s*[:：]\s*/iu;

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How many words of a name stand in the local part of an address. */
function sharedWithEmail(name: string, email: string | null): number {
  const local = plain(email?.split('@')[0] ?? '');
  return plain(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && local.includes(word)).length;
}

interface Candidate {
  text: string;
  line: Line;
  score: number;
}

function pieces(line: Line): string[] {
  return line.cells.flatMap((cell) => {
    const text = cell.text.replace(label, '').trim();
    const [first] = text.split(/\s*[|•·–—]\s+|\s[-]\s/);
    return first && first !== text && nameShape.test(first) ? [first] : [text];
  });
}

function isNameLike(text: string): boolean {
  const words = text
    .replace(/[(（].*/, '')
    .trim()
    .split(/\s+/);
  const isUnspaced = /[\u3040-\u9fff\uac00-\ud7af]/.test(text);
  if (text.length < 2 || text.length > 60 || notAName.test(text)) return false;
  if (native.test(text)) return true;
  if (!nameShape.test(text)) return false;
  return isUnspaced ? text.replace(/\s/g, '').length <= 8 : words.length >= 2 && words.length <= 7;
}

function rate(text: string, line: Line, index: number, largest: number, email: string | null): number {
  let score = 0;
  if (line.size > 0 && line.size >= largest - 0.3) score += 3;
  else if (line.size >= largest * 0.8 && line.size > 0) score += 1.2;
  score += Math.max(0, 2.4 - index * 0.5);
  score += Math.min(2, sharedWithEmail(text, email)) * 2.2;
  if (line.heading === 1 || label.test(line.text)) score += 2;
  if (line.bold) score += 0.4;
  if (looksLikeTitle(text)) score -= 3.5;
  if (looksLikeCompany(text)) score -= 2;
  if (isPlaceOnly(text)) score -= 3;
  if (/\b(?:and|of|the|for|with|und|für|y|et)\b/.test(text)) score -= 2;
  return score;
}

/**
 * Finds the name among the first lines: large, near the top, shaped like a name, and often repeated in the e-mail
 * address. The headline is the line below it that sounds like a profession.
 */
export function readName(lines: readonly Line[], email: string | null): ReadName {
  const near = lines.slice(0, 14);
  const largest = Math.max(0, ...near.map((line) => line.size));
  const candidates: Candidate[] = near.flatMap((line, index) =>
    pieces(line)
      .filter(isNameLike)
      .map((text) => ({ text, line, score: rate(text, line, index, largest, email) })),
  );
  candidates.push(...splitNames(near, largest, email));
  const best = candidates.sort((a, b) => b.score - a.score)[0];
  if (!best || best.score < 1.5) return { name: null, headline: headlineIn(near, null) };
  const confidence = best.score >= 6 ? 0.97 : best.score >= 4 ? 0.88 : best.score >= 3 ? 0.7 : 0.5;
  return { name: { text: best.text, line: best.line, confidence }, headline: headlineIn(near, best.line) };
}

/** A large name may be set in two lines, given name above family name. */
function splitNames(near: readonly Line[], largest: number, email: string | null): Candidate[] {
  return near.flatMap((line, index) => {
    const next = near[index + 1];
    if (!next || line.size < largest - 0.3 || next.size < largest - 0.3 || next.gap > 0.8) return [];
    const text = `${line.text} ${next.text}`;
    const isFit = line.cells.length === 1 && next.cells.length === 1 && isNameLike(text);
    // Two names that already stand alone are not one: only a short first line is continued.
    if (!isFit || (isNameLike(line.text) && sharedWithEmail(next.text, email) === 0)) return [];
    return [{ text, line, score: rate(text, line, index, largest, email) + 0.5 }];
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
