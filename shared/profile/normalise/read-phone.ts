import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Reading } from './reading.ts';
import { digitWords, tensSaid, tensWords } from './said-digits.ts';
import { plain, tidy } from './text.ts';

const digits: Readonly<Record<string, string>> = {
  ...digitWords,
  oh: '0',
  o: '0',
  nought: '0',
  naught: '0',
  nil: '0',
  niner: '9',
};
const repeats: Record<string, number> = { double: 2, triple: 3, treble: 3, quadruple: 4 };
/** Words recognisers write for digits, used only between digits. */
const soundsLike: Record<string, string> = {
  to: '2',
  too: '2',
  for: '4',
  fore: '4',
  ate: '8',
  won: '1',
  free: '3',
  tree: '3',
  sex: '6',
  nein: '9',
  fife: '5',
};

/** What was said as a phone number, with what could not be read as digits. */
interface SaidDigits {
  text: string;
  strangers: number;
}

/** Digits and plus of a said number: "double five" 55, "oh" 0, "twenty one" 21, "eight hundred" 800. */
export function digitsSaid(text: string): SaidDigits {
  const words =
    plain(text)
      .replace(/(\d)[-.()/](?=\d)/g, '$1 ')
      .match(/\+|\d+|[a-z']+/g) ?? [];
  let result = '';
  let strangers = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as string;
    const next = words[index + 1] ?? '';
    if (word === '+' || word === 'plus') {
      if (result === '') result = '+';
      continue;
    }
    if (/^\d+$/.test(word)) {
      result += word;
      continue;
    }
    const times = repeats[word];
    if (times !== undefined) {
      const digit = /^\d$/.test(next) ? next : digits[next];
      if (digit === undefined || digit.length > 1) strangers += 1;
      else {
        result += digit.repeat(times);
        index += 1;
      }
      continue;
    }
    if (digits[word] !== undefined) {
      result += digits[word];
      continue;
    }
    const ten = tensSaid(word, next);
    if (ten) {
      result += ten.digits;
      index += ten.words - 1;
      continue;
    }
    if (word === 'hundred' && /\d$/.test(result)) {
      result += '00';
      continue;
    }
    if (word === 'thousand' && /\d$/.test(result)) {
      result += '000';
      continue;
    }
    const isBetween =
      /\d$/.test(result) &&
      (index === words.length - 1 ||
        /^\d/.test(next) ||
        digits[next] !== undefined ||
        tensWords[next] !== undefined);
    if (isBetween && soundsLike[word] !== undefined) {
      result += soundsLike[word];
      strangers += 1;
      continue;
    }
    if (/\d/.test(result) && !/^(?:and|then|dash|space|area|code|extension|that's|number|um|uh)$/.test(word))
      strangers += 1;
  }
  return { text: result, strangers };
}

/**
 * A phone number in E.164, written or said in groups; a national number is completed with the candidate's
 * country. Numbers that cannot exist are unclear. Spoken numbers always need read-back.
 */
export function readPhone(
  text: string,
  context: { modality: string; country?: string | null },
): Reading<string> | null {
  const country =
    context.country && isSupportedCountry(context.country) ? (context.country as CountryCode) : undefined;
  const cleaned = tidy(text);
  if (context.modality !== 'spoken') {
    const direct = parsePhoneNumberFromString(cleaned.replace(/^00(?=\d)/, '+'), country);
    if (direct?.isValid()) return { value: direct.number, confidence: 0.97 };
    if (direct?.isPossible()) return { value: direct.number, confidence: 0.6 };
    if (context.modality !== 'typed') return null;
  }
  const said = digitsSaid(cleaned);
  const count = said.text.replace('+', '').length;
  if (count === 0) return null;
  if (count < 6) return { unclear: 'That seems too short for a phone number.' };
  const international = said.text.replace(/^00(?=[1-9])/, '+');
  const confidence = said.strangers > 0 ? 0.55 : 0.85;
  const attempts = [parsePhoneNumberFromString(international, country)];
  if (!international.startsWith('+')) attempts.push(parsePhoneNumberFromString(`+${international}`));
  for (const attempt of attempts) if (attempt?.isValid()) return { value: attempt.number, confidence };
  const possible = attempts[0];
  // Reserved for fiction (555-01xx and the like) and new ranges: possible by length, so worth a read-back.
  if (possible?.isPossible()) return { value: possible.number, confidence: Math.min(confidence, 0.6) };
  if (!country && !international.startsWith('+'))
    return { unclear: 'Which country code does the number have?' };
  return { unclear: 'That does not seem to be a complete phone number.' };
}

/** Prints a number with its country code in the usual groups. */
export function printPhone(phone: string): string {
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
}

/** Says a number digit by digit with a pause between the groups. */
export function sayPhone(phone: string): string {
  return printPhone(phone)
    .replace(/\+/g, 'plus ')
    .split(/[\s()-]+/)
    .filter((group) => group !== '')
    .map((group) => (/^\d+$/.test(group) ? [...group].join(' ') : group))
    .join(', ')
    .replace('plus,', 'plus');
}
