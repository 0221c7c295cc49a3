import { numbersIn } from './number-words.ts';
import { certain, likely, proposed, type Reading } from './reading.ts';
import { misheardCounts } from './said-digits.ts';
import { plain } from './text.ts';

const tens = 'twenty|thirty|forty|fifty|[2-5]0';

/** "Twenty for years", "twenty ate and a half years": the last digit is there, but only by its sound. */
const misheardDigit = new RegExp(
  `\\b(${tens})[ -](${Object.keys(misheardCounts).join('|')})(?= (?:and a half )?years?\\b)`,
);

const wordNumber = /\b(?:couple of|couple)\s+(?:of\s+)?years?/;

/** Units of other questions: "I can start in two weeks" says nothing about experience. */
const otherUnit =
  /^\s*-?\s*(?:weeks?|days?|hours?|percent|%|euros?|dollars?|pounds?|francs?|rupees?|k\b|thousand|kids?|children|people|employees|o'clock|minutes?|languages?|companies)/;
const startsThen = /\b(?:can|could|would|will) (?:start|begin)\b|\bnotice\b/;

/**
 * Years of experience as a number of years: "eight and a half", "eighteen months" (1.5), "a good ten years,
 * eleven to be exact" (11), "since 2015" (counted to today), "none" (0). Over 60 is refused.
 */
export function readYearsOfExperience(text: string, context: { today: string }): Reading<number> | null {
  const said = plain(text)
    .replace(/\b(?:in|an|end) (?:a|the|uh) half\b/g, 'and a half')
    .replace(/\bnew years?(?:'s?)?(?=\W|$)/g, 'years');
  if (
    /^(?:none|zero|nothing|no experience|i have none|none at all|not any|just starting(?: out)?|i'm just starting(?: out)?)$/.test(
      said,
    )
  ) {
    return { value: 0, confidence: likely };
  }
  if (
    /\b(?:no|don't have any|haven't any|not any) (?:work |working |professional |relevant )?experience\b/.test(
      said,
    )
  ) {
    return { value: 0, confidence: likely };
  }
  const sounding = misheardDigit.exec(said);
  if (sounding) {
    const written = `${said.slice(0, sounding.index)}${numbersIn(sounding[1] ?? '')[0]?.value ?? 0}`;
    const digit = misheardCounts[sounding[2] ?? ''] ?? 0;
    const meant = readYearsOfExperience(
      `${written.slice(0, -1)}${digit}${said.slice(sounding.index + sounding[0].length)}`,
      context,
    );
    return meant && 'value' in meant ? { ...meant, confidence: proposed } : meant;
  }
  const since = /\b(?:since|from)\b[^\d]*((?:19|20)\d\d)\b/.exec(said);
  const numbers = numbersIn(said);
  const isOfOther = numbers.every((number) => otherUnit.test(said.slice(number.end)));
  if (numbers.length > 0 && (isOfOther || startsThen.test(said)) && !/\byears?\b/.test(said)) return null;
  const isBelow = /\b(?:less than|under|below|up to|at most)\b/.test(said);
  if (since && numbers.length === 1) {
    const years = Number(context.today.slice(0, 4)) - Number(since[1]);
    return years >= 0 && years <= 60 ? { value: years, confidence: 0.6 } : null;
  }
  if (numbers.length === 0) {
    if (/^(?:a|one) year$|\ba year\b/.test(said) && !/and a half/.test(said))
      return { value: 1, confidence: likely };
    if (/\byear and a half\b/.test(said)) return { value: 1.5, confidence: certain };
    if (/\bhalf a year\b/.test(said)) return { value: 0.5, confidence: certain };
    if (wordNumber.test(said)) return { value: 2, confidence: 0.6 };
    const misheard = misheardCounts[/\b(\S+) years?\b/.exec(said)?.[1] ?? ''];
    if (misheard !== undefined) return { value: misheard, confidence: proposed };
    if (/\ba decade\b/.test(said)) return { value: 10, confidence: 0.7 };
    if (/\btwo decades\b/.test(said)) return { value: 20, confidence: 0.7 };
    return null;
  }
  if (isBelow && numbers.length === 1) return { unclear: 'Is there a number you would put down?' };
  const exactly = numbers.find((number) =>
    /^\s*(?:years?\s*)?,?\s*(?:to be (?:exact|precise)|exactly|precisely)/.test(said.slice(number.end)),
  );
  if (exactly && numbers.length > 1) return inRange(exactly.value, certain);

  const unitOf = (end: number): 'year' | 'month' | 'decade' | null => {
    const unit = /^\s*-?\s*(?:full |whole |solid |good |more )*(years?|yrs?|months?|decades?)\b/.exec(
      said.slice(end),
    );
    return unit ? (unit[1]?.startsWith('m') ? 'month' : unit[1]?.startsWith('d') ? 'decade' : 'year') : null;
  };
  const measured = numbers.map((number) => ({ ...number, unit: unitOf(number.end) }));
  const years = measured.filter((number) => number.unit === 'year');
  const months = measured.filter((number) => number.unit === 'month');
  if (
    /\byear and a half\b/.test(said) &&
    measured.every((number) => number.unit !== 'year' || number.value === 1)
  ) {
    return { value: 1.5, confidence: certain };
  }
  if (measured.some((number) => number.unit === 'decade')) {
    return inRange((measured.find((number) => number.unit === 'decade')?.value ?? 0) * 10, 0.7);
  }
  const year = years[0];
  const month = months[0];
  // "Two years, tree years to be exact": the exact number was not understood.
  const isCorrected =
    (said.match(/\byears?\b/g) ?? []).length > 1 && /\bto be (?:exact|precise)\b/.test(said);
  if (isCorrected && years.length === 1 && year) return inRange(year.value, proposed);
  if (years.length === 1 && months.length <= 1 && year && numbers.length === years.length + months.length) {
    const half = /^\s*-?\s*(?:years?|yrs?)\s+and\s+(?:a half|one half)\b/.test(said.slice(year.end))
      ? 0.5
      : 0;
    return inRange(year.value + half + (month ? Math.round((month.value / 12) * 100) / 100 : 0), certain);
  }
  if (years.length === 0 && month && months.length === 1 && numbers.length === 1) {
    return inRange(Math.round((month.value / 12) * 100) / 100, certain);
  }
  const only = numbers[0];
  if (numbers.length === 1 && only)
    return inRange(only.value, said.length - (only.end - only.start) < 30 ? likely : 0.6);
  // "14 years, 3 of them as a lead" and "since 2015, so eleven years": the other number is a part or a date.
  const others = numbers.filter(
    (number) => !measured.some((item) => item.start === number.start && item.unit !== null),
  );
  const isExplained = others.every(
    (number) =>
      number.value >= 1950 || /^\s*(?:years? )?(?:of (?:them|those|which|that))/.test(said.slice(number.end)),
  );
  if (years.length === 1 && year && isExplained) return inRange(year.value, likely);
  return { unclear: 'I heard more than one number.' };
}

function inRange(value: number, confidence: number): Reading<number> | null {
  return value >= 0 && value <= 60
    ? { value, confidence }
    : { unclear: 'That does not sound like a number of years.' };
}

/** A plain number for an organisation's own field. */
export function readNumber(text: string): Reading<number> | null {
  const numbers = numbersIn(text);
  const only = numbers[0];
  if (!only) return null;
  if (new Set(numbers.map((number) => number.value)).size > 1)
    return { unclear: 'I heard more than one number.' };
  const negative = /(?:\bminus\s*|(?:^|\s)-)$/.test(text.slice(0, only.start).toLowerCase());
  return { value: negative ? -only.value : only.value, confidence: likely };
}
