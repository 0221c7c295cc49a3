import type { Line } from '../document/document-text.ts';
import { looksLikeCompany, looksLikeTitle } from './lexicon.ts';
import { readPlace } from './places.ts';
import { isStreet, townBeside } from './postal-address.ts';

export interface ReadLocation {
  /** Town, region and country as printed. */
  text: string;
  /** The same with postcodes and districts. */
  printed: string;
  country: string | null;
  line: Line;
  confidence: number;
}

const separator = /\s*[|•·●∙⋅◦♦◆✦]\s*|\s+[—–/]\s+|\t|\s+,\s+(?=\S*[@\d+/])/u;
/** What stands beside an address on one line: e-mail, phone number, web address, names of networks. */
const neighbours =
  /\S+@\S+|(?:https?:\/\/|www\.)\S+|(?:tel|phone|mobile|email|e-mail)\s*[.:]|\+\d[\d\s().-]{7,}\d|\(?0\d[\d\s()./-]{7,}\d|(?<!\p{L})(?:linkedin|github|portfolio|website|twitter|xing)(?!\p{L})/giu;
const labelOnly =
  /^(?:(?:home |current |permanent )?address|(?:current )?location|city|based in|residence|adresse|anschrift|wohnort|ort|domicilio|dirección|ciudad|ville|lieu|indirizzo|residenza|endereço|cidade|adres|woonplaats|adress|住所|現住所|주소|거주지|地址|现居|所在地|адрес|город|العنوان|כתובת)\s*[:：]?$/iu;
/** Places that are not where the candidate lives. */
const otherPlace =
  /(?:place of birth|birth ?place|born|nationality|citizen|geburts|geboren|staatsangehörig|nationalit|né[e]? (?:le|à)|lugar de nacimiento|nacid[oa]|nacionalidad|luogo di nascita|nato a|nata a|出生|本籍|국적|출생|国籍|籍贯|родил|гражданство|fax|visa|passport|right to work|driving licen|willing|relocat|preferred location)/iu;

/** Whether a text may be an address at all: no sentence, no title of a post, no employer. */
function isAddressLike(text: string): boolean {
  if (otherPlace.test(text)) return false;
  return !looksLikeTitle(text) && !(looksLikeCompany(text) && !/,/.test(text));
}

/** Two and three neighbouring pieces of a line that holds everything, with commas only. */
function* windows(text: string): Generator<string> {
  const commas = text.split(/\s*,\s*/);
  for (let k = 0; k < commas.length; k += 1) {
    for (const size of [4, 3, 2]) {
      const some = commas.slice(k, k + size);
      if (some.length === size && some.every((one) => one.length < 40)) yield some.join(', ');
    }
  }
}

/** Where the candidate lives, from the lines of the header and the contact section. `name` is left out of them. */
export function readLocation(lines: readonly Line[], name: string | null): ReadLocation | null {
  let best: ReadLocation | null = null;
  const offer = (text: string, line: Line, bonus = 0) => {
    if (text === name || text.length > 140 || !isAddressLike(text)) return;
    const place = readPlace(text);
    if (!place) return;
    const confidence = Math.min(0.97, place.confidence + bonus);
    if (confidence > (best?.confidence ?? 0) + 0.02) best = { ...place, line, confidence };
  };
  for (const [i, line] of lines.entries()) {
    for (const [j, cell] of line.cells.entries()) {
      const before = line.cells[j - 1]?.text ?? (j === 0 ? lines[i - 1]?.text : undefined) ?? '';
      const isLabelled = labelOnly.test(before);
      if (otherPlace.test(before) && before.length < 30 && j > 0) continue;
      const pieces = cell.text
        .replace(neighbours, ' | ')
        .split(separator)
        .map((piece) => piece.replace(/^[^\p{L}\p{N}#]+|[\s,;:(–-]+$/gu, ''))
        .filter(Boolean);
      for (const piece of pieces)
        offer(isLabelled ? `Address: ${piece}` : piece, line, isLabelled ? 0.05 : 0);
      // An address may itself be written with dashes between its parts.
      if (pieces.length > 2 && !/@|\d{6,}/.test(cell.text))
        offer(cell.text.replace(/\s+[—–]\s+/g, ', '), line, 0.03);
      if (/@|\d{5,}/.test(cell.text)) for (const some of windows(cell.text)) offer(some, line);
      // A street on one line, the town on the next, and sometimes the country below.
      const below = townBelow(lines, i, j);
      if (below && isStreet(cell.text)) {
        const last = townBelow(lines, i + 1, j);
        if (last && readPlace(last)) offer(`${below}, ${last}`, lines[i + 1] as Line, 0.06);
        if (townBeside(cell.text) === null) offer(below, lines[i + 1] as Line, 0.05);
        offer(`${cell.text}, ${below}`, lines[i + 1] as Line, 0.03);
      }
      // A town alone on its line with its country below.
      else if (below && pieces.length === 1 && readPlace(cell.text) && readPlace(below)?.confidence === 0.42)
        offer(`${cell.text}, ${below}`, line, 0.03);
    }
  }
  return best;
}

function townBelow(lines: readonly Line[], i: number, j: number): string | null {
  const below = lines[i + 1]?.cells[Math.min(j, (lines[i + 1]?.cells.length ?? 1) - 1)]?.text;
  return below && below.length < 50 && !/[@:]|\d{7,}/.test(below) ? below : null;
}
