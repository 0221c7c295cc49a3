import type { Line } from '../document/document-text.ts';
import { looksLikeCompany, looksLikeTitle } from './lexicon.ts';
import { isStreet, readPlace } from './places.ts';

export interface ReadLocation {
  text: string;
  country: string | null;
  line: Line;
  confidence: number;
}

const separator = /\s*[|•·●∙]\s*|\s+[—–]\s+|\t|\s+,\s+(?=\S*[@\d+/])/u;
const labelOnly =
  /^(?:address|location|city|adresse|anschrift|wohnort|ort|domicilio|dirección|ciudad|ville|lieu|residence|住所|주소|адрес|город)\s*[:：]?$/iu;

/** Where the candidate lives, from the lines of the header and the contact section. */
export function readLocation(lines: readonly Line[], nameLine: Line | null): ReadLocation | null {
  let best: ReadLocation | null = null;
  const offer = (text: string, line: Line, bonus = 0) => {
    if (looksLikeTitle(text) || (looksLikeCompany(text) && !/,/.test(text))) return;
    const place = readPlace(text);
    if (!place) return;
    const confidence = Math.min(0.97, place.confidence + bonus);
    if (confidence > (best?.confidence ?? 0) + 0.02) best = { ...place, line, confidence };
  };
  for (const [i, line] of lines.entries()) {
    if (line === nameLine && line.cells.length === 1) continue;
    for (const [j, cell] of line.cells.entries()) {
      const isLabelled =
        labelOnly.test(line.cells[j - 1]?.text ?? '') ||
        (j === 0 && labelOnly.test(lines[i - 1]?.text ?? ''));
      const pieces = cell.text.split(separator).filter(Boolean);
      for (const piece of pieces)
        offer(isLabelled ? `Address: ${piece}` : piece, line, isLabelled ? 0.05 : 0);
      // An address may itself be written with dashes between its parts.
      if (pieces.length > 2 && !/@|\d{6,}/.test(cell.text))
        offer(cell.text.replace(/\s+[—–]\s+/g, ', '), line, 0.03);
      // Everything on one line with commas only: look for the two or three pieces that make a place.
      if (/@|\d{5,}/.test(cell.text)) {
        const commas = cell.text.split(/\s*,\s*/);
        for (let k = 0; k < commas.length; k += 1) {
          for (const size of [3, 2]) {
            const some = commas.slice(k, k + size);
            if (some.length === size && some.every((one) => one.length < 40)) offer(some.join(', '), line);
          }
        }
      }
      // A street on one line, the town on the next.
      const below = lines[i + 1]?.cells[j]?.text;
      if (isStreet(cell.text) && below && below.length < 50 && !/[@:]/.test(below))
        offer(`${cell.text}, ${below}`, lines[i + 1] as Line);
    }
  }
  return best;
}
