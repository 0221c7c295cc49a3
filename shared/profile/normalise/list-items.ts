import { languages } from './language-names.ts';
import { skillSpellings } from './skill-names.ts';
import { tidy, withoutAccents } from './text.ts';

const framing =
  /^(?:(?:(?:my|the) (?:main |key |core |strongest |native |mother )*(?:skills?|languages?|strengths?|tongue)(?: (?:are|is|include|would be))?|i (?:mostly |mainly |usually |also |can |fluently |currently |really )*(?:speak|know|use|work with|work in|do|have|am good (?:at|with)|am (?:experienced|skilled|fluent) (?:in|with|at)|have experience (?:in|with)|understand)|i'm (?:good|experienced|skilled|fluent|best|strong|confident|comfortable) (?:at|with|in)|i've (?:worked|got experience) with|mainly|mostly|primarily|especially|basically|experience (?:in|with)|knowledge of|things like|stuff like|it's|that's|fluent in|fluent|native|a bit of|some|a little|also|then|and|plus|both|obviously|of course)\b[ :,]*)+/i;
const itemTail =
  /[ ,]+(?:(?:at )?(?:native|fluent(?:ly)?|fluency|basic|beginner|intermediate|advanced|conversational|mother tongue|native speaker|as well|too|mainly|mostly|a (?:little|bit)|well|very well|and so on|and so forth|etc(?:etera)?|et cetera|to name a few|among others|that's it|that's all|i (?:speak|know)|level|skills?|(?<!sign )language|(?:a|b|c)[12]))+$/i;

const marks = /\s*[,;•|\n]\s*/;
const joints =
  /\s*[,;•|\n]\s*|\.\s+|\s+(?:and also|as well as|and|plus|also|then|und|&|with|using|including|such as)\s+/i;

/** Items of a list. Written lists keep "and" inside an item where commas divide them ("Research and Development"). */
export function items(text: string, isSpoken: boolean): string[] {
  const isMarked = !isSpoken && /[,;•|\n]/.test(text);
  const whole = isSpoken
    ? stripItem(tidy(text).replace(/[.!?]+$/, ''))
        .replace(/\bc plus plus\b/gi, 'C++')
        .replace(/\b(?:c|see) sharp\b/gi, 'C#')
    : text.replace(/[.!?]+\s*$/, '');
  return whole
    .split(isMarked ? marks : joints)
    .flatMap((item) => {
      // "Excel, SAP and Word": a written list may still end like a spoken one; "and" may be misheard.
      const pieces = item.split(/\s+(?:and|&|an|in|end|n)\s+/i);
      return pieces.every(
        (piece) => skillSpellings.has(piece.toLowerCase()) || languages().has(piece.toLowerCase()),
      )
        ? pieces
        : [item];
    })
    .map((item) => stripItem(tidy(item)))
    .filter((item) => item !== '');
}

function stripItem(item: string): string {
  let rest = item.replace(/^["'(]+|["').!?]+$/g, '').trim();
  for (let round = 0; round < 3; round += 1)
    rest = rest
      .replace(framing, '')
      .replace(/^(?:and|also|plus|then|a bit of|some|a little)\s+/i, '')
      .replace(itemTail, '')
      .replace(/\s*\([^)]*\)$/, '')
      .trim();
  return rest;
}

/** Splits words without commas into known names, longest first; null if a word is left over. */
export function segmented(item: string, known: ReadonlyMap<string, string>): string[] | null {
  const words = withoutAccents(item).toLowerCase().split(/\s+/);
  const found: string[] = [];
  let at = 0;
  while (at < words.length) {
    let size = Math.min(4, words.length - at);
    while (size > 0 && !known.has(words.slice(at, at + size).join(' '))) size -= 1;
    if (size === 0) return null;
    found.push(known.get(words.slice(at, at + size).join(' ')) as string);
    at += size;
  }
  return found;
}

export function distinct(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = value.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether a list breaks off: its last words promise another item. */
export function endsOpen(text: string): boolean {
  return /\b(?:and|or|plus|also|as well as)[\s,.]*$/i.test(text.trim());
}
