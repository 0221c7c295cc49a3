import { numbersIn } from '@pluto/shared/profile/normalise/number-words.ts';
import type { Chance } from './chance.ts';

/** What small recognisers write for words that sound alike. Each pair was seen in hearings of machine voices. */
const soundAlikes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\btwo\b/i, ['to', 'too']],
  [/\bfour\b/i, ['for', 'far']],
  [/\beight\b/i, ['ate']],
  [/\bI'm an?\b/i, ['in a', 'and a', 'Am a']],
  [/\bI'm\b/i, ['In', 'Am']],
  [/\bI'd\b/i, ['I', "I'll"]],
  [/\bthree\b/i, ['tree', 'free']],
  [/\bsix\b/i, ['sicks', 'sex']],
  [/\bthink\b/i, ['sink', 'thing']],
  [/\bwork\b/i, ['walk', 'word']],
  [/\bpermit\b/i, ['permits', 'per mit']],
  [/\bnotice\b/i, ['notes', 'notis']],
  [/\brelocate\b/i, ['re locate', 'relocates']],
  [/\byears\b/i, ["New Year's", 'year', 'years,']],
  [/\bmonths\b/i, ['month', "months'"]],
  [/\bweeks\b/i, ['week', "weeks'"]],
  [/\bon site\b/i, ['on sight', 'onsite', 'on-site']],
  [/\bhybrid\b/i, ['high bread', 'Hybrid']],
  [/\bmaster's\b/i, ['masters', 'the Masters']],
  [/\bbachelor's\b/i, ['bachelors', "Batchelor's"]],
  [/\ba\b/i, ['the', 'uh']],
  [/\band\b/i, ['an', 'in']],
  [/\s+dot\s+/i, ['.', ' Dot ', ' dott ']],
];

/** Letters of a name that nobody knows, as another might write them. */
function misspelt(word: string, chance: Chance): string {
  const change = chance.pick<(text: string) => string>([
    (text) => text.replace(/k/i, 'c'),
    (text) => text.replace(/(?<=.)c/i, 'k'),
    (text) => text.replace(/(?<=[a-z])([aeo])(?=[a-z])/, 'a'),
    (text) => text.replace(/ph/i, 'f'),
    (text) => text.replace(/(?<=[a-z])v/, 'b'),
    (text) => text.replace(/([tdk])$/, ''),
  ]);
  return change(word);
}

/** Numbers written in digits: "55,000", as recognisers like to. */
function inDigits(text: string): string {
  let result = text;
  for (const { value, start, end } of numbersIn(text).reverse()) {
    if (!/[a-z]/i.test(text.slice(start, end))) continue;
    const written = value >= 1000 && value % 100 === 0 ? value.toLocaleString('en-US') : String(value);
    result = result.slice(0, start) + written + result.slice(end);
  }
  return result;
}

/**
 * A sentence as a weak recogniser writes it down: no marks, lower case, digits for words, sounds alike, a filler, a
 * misspelt name, a word cut off at the end. `weakness` 0 leaves all as said, 1 is the worst voice on the worst day.
 */
export function mishear(said: string, chance: Chance, weakness: number): string {
  let heard = said;
  if (chance.happens(0.5)) heard = inDigits(heard);
  for (const [pattern, forms] of soundAlikes) {
    if (pattern.test(heard) && chance.happens(0.12 * weakness))
      heard = heard.replace(pattern, chance.pick(forms));
  }
  if (chance.happens(0.15 * weakness)) {
    const names = heard.match(/(?<=\s)\p{Lu}\p{Ll}{4,}/gu) ?? [];
    if (names.length > 0) {
      const name = chance.pick(names);
      heard = heard.replace(name, misspelt(name, chance));
    }
  }
  if (chance.happens(0.1 * weakness)) heard = `${chance.pick(['Uh, ', 'Um, ', 'Well, ', 'So, '])}${heard}`;
  if (chance.happens(0.04 * weakness)) heard = heard.replace(/\s+\S+$/, '');
  if (chance.happens(0.4 * weakness)) heard = heard.replace(/[,!?]|\.(?=\s|$)/g, '');
  if (chance.happens(0.35 * weakness)) heard = heard.toLowerCase();
  return heard.trim();
}
