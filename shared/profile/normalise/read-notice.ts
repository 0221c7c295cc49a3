import { numbersIn } from './number-words.ts';
import { certain, likely, proposed, type Reading } from './reading.ts';
import { misheardCounts } from './said-digits.ts';
import { plain } from './text.ts';

/** Canonical forms: "immediate" or "N days", "N weeks", "N months" (whole numbers; "1 month" for one). */
export const noticePattern =
  /^(?:immediate|1 (?:day|week|month)|(?:[2-9]|[1-9]\d{1,2}) (?:days|weeks|months))$/;

function canonicalNotice(count: number, unit: 'day' | 'week' | 'month'): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Length of a canonical notice in days: a week is 7, a month 30. */
export function noticeDays(notice: string): number | null {
  if (notice === 'immediate') return 0;
  const match = /^(\d+) (day|week|month)s?$/.exec(notice);
  if (!match) return null;
  return Number(match[1]) * { day: 1, week: 7, month: 30 }[match[2] as 'day' | 'week' | 'month'];
}

const atOnce =
  /\b(?:immediate(?:ly)?|right away|straight ?away|straight off|at once|any ?time|as soon as (?:you (?:like|want|need|wish)|possible)|asap|whenever|tomorrow|today|right now|(?<!\bfrom )now|on the spot|this week|on monday|next day|no notice(?: period)?|without notice|instantly|available (?:now|already))\b|^(?:none|no notice|zero|nothing|no|not any|there is none|there isn't (?:one|any)|i don't have (?:one|any|a notice period))$|\b(?:i'm|i am) (?:free|available|ready|out of work|between jobs|not working|unemployed)\b(?!.*\b(?:in|after|from)\b)|\b(?:don't|do not) have (?:a |any )?notice\b|\bzero (?:days|weeks)\b/;
const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function daysBetween(from: string, to: Date): number {
  return Math.round((to.getTime() - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function fromDays(days: number, confidence: number): Reading<string> {
  if (days <= 0) return { value: 'immediate', confidence };
  return { value: canonicalNotice(days, 'day'), confidence };
}

/** "End of next month", "from the first of March": counted in days from today. */
function readDate(said: string, today: string): Reading<string> | null {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  const endOf = (offset: number): Date => new Date(Date.UTC(year, month + offset + 1, 0));
  const startOf = (offset: number): Date => new Date(Date.UTC(year, month + offset, 1));
  if (/\bend of (?:the|this) month\b|\bmonth'?s end\b/.test(said))
    return fromDays(daysBetween(today, endOf(0)), 0.7);
  if (/\bend of next month\b/.test(said)) return fromDays(daysBetween(today, endOf(1)), 0.7);
  if (/\b(?:start|beginning|first) of next month\b|^(?:from )?next month$/.test(said))
    return fromDays(daysBetween(today, startOf(1)), 0.7);
  if (/\bend of the year\b/.test(said))
    return fromDays(daysBetween(today, new Date(Date.UTC(year, 11, 31))), 0.7);
  const named = new RegExp(
    `\\b(end|start|beginning|first|1st|middle|mid|fifteenth|15th)?(?: of)?\\s*-?\\b(${monthNames.join('|')})\\b`,
  ).exec(said);
  if (named && !(named[2] === 'may' && !/\b(?:in|from|of|until|by|since) may\b/.test(said))) {
    const index = monthNames.indexOf(named[2] as string);
    const target = index >= month ? year : year + 1;
    const part = named[1] ?? '';
    const date =
      part === 'end'
        ? new Date(Date.UTC(target, index + 1, 0))
        : /mid|fifteen|15/.test(part)
          ? new Date(Date.UTC(target, index, 15))
          : new Date(Date.UTC(target, index, 1));
    if (/\b(?:[2-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b/.test(said) && !/15th/.test(said))
      return { unclear: 'How many weeks or months would that be?' };
    return fromDays(daysBetween(today, date), 0.6);
  }
  return null;
}

/** How soon a candidate could start: "whenever you like" → immediate, "a fortnight" → 2 weeks. */
export function readNotice(text: string, context: { today: string }): Reading<string> | null {
  const said = plain(text).replace(/\bfortnights?\b/g, (word) =>
    word.endsWith('s') ? 'fortnights' : 'fortnight',
  );
  const numbers = numbersIn(said);
  const measured = numbers
    .map((number) => {
      const unit =
        /^\s*-?\s*(?:calendar |working |business |full |whole |more |long )?(days?|weeks?|months?|years?|quarters?)\b/.exec(
          said.slice(number.end),
        );
      return unit
        ? { value: number.value, unit: (unit[1] as string).replace(/s$/, ''), start: number.start }
        : null;
    })
    .filter((item) => item !== null);
  const distinct = new Set(measured.map((item) => `${item.value} ${item.unit}`));
  if (distinct.size > 1) {
    if (measured.length === 2 && /\bto be (?:exact|precise)\b/.test(said)) {
      const last = measured.at(-1);
      return last ? toNotice(last.value, last.unit, likely) : null;
    }
    return { unclear: 'I heard more than one length of time.' };
  }
  const only = measured[0];
  if (only) {
    const range = numbers.length > 1 ? numbers.find((number) => number.value !== only.value) : undefined;
    if (range) {
      if (/^\s*(?:to|or|-)\s*/.test(said.slice(range.end)) && range.value < only.value)
        return toNotice(only.value, only.unit, 0.6);
      return { unclear: 'I heard more than one length of time.' };
    }
    const half = /\b(?:months?|weeks?|years?) and a half\b/.test(said) ? 0.5 : 0;
    return toNotice(only.value + half, only.unit, certain);
  }
  const sounding = /\b(\S+) (day|week|month)s?\b/.exec(said);
  const misheard = sounding && numbers.length === 0 ? misheardCounts[sounding[1] as string] : undefined;
  if (sounding && misheard) return toNotice(misheard, sounding[2] as string, proposed);
  if (/\bfortnight\b/.test(said)) return { value: '2 weeks', confidence: certain };
  if (/\b(?:couple of|couple) (weeks|months|days)\b/.test(said)) {
    return { value: `2 ${/couple (?:of )?(weeks|months|days)/.exec(said)?.[1]}`, confidence: 0.65 };
  }
  if (/\b(?:month|weeks?|days?|year) and a half\b/.test(said)) {
    return /month/.test(said)
      ? { value: '6 weeks', confidence: 0.65 }
      : { unclear: 'How many days or weeks is that?' };
  }
  if (/\bhalf a year\b/.test(said)) return { value: '6 months', confidence: certain };
  if (/\bhalf a month\b/.test(said)) return { value: '2 weeks', confidence: 0.6 };
  if (/\b(?:a|one|the standard|single) quarter\b/.test(said)) return { value: '3 months', confidence: 0.65 };
  const single = /\b(?:a|one|the usual|another|within a) (day|week|month|year)(?:'s)?\b/.exec(said);
  if (single) return toNotice(1, single[1] as string, likely);
  const dated = readDate(said, context.today);
  if (dated) return dated;
  if (/^next week$|\bfrom next week\b|\bstart next week\b/.test(said))
    return { value: '1 week', confidence: 0.6 };
  if (/(?:\bnot|n't)\b[^.?!]{0,20}\b(?:immediate|right away|straight away|now|tomorrow|today)/.test(said))
    return null;
  if (atOnce.test(said)) return { value: 'immediate', confidence: 0.9 };
  return null;
}

function toNotice(value: number, unit: string, confidence: number): Reading<string> | null {
  if (value === 0) return { value: 'immediate', confidence };
  if (unit === 'quarter') return toNotice(value * 3, 'month', Math.min(confidence, 0.7));
  if (unit === 'year') return toNotice(value * 12, 'month', confidence);
  if (!Number.isInteger(value)) {
    if (unit === 'month')
      return { value: `${Math.round(value * 4)} weeks`, confidence: Math.min(confidence, 0.65) };
    if (unit === 'week')
      return { value: `${Math.round(value * 7)} days`, confidence: Math.min(confidence, 0.65) };
    return null;
  }
  const limit = { day: 400, week: 60, month: 18 }[unit as 'day' | 'week' | 'month'];
  if (limit === undefined || value > limit) return { unclear: 'That seems a very long notice period.' };
  return { value: canonicalNotice(value, unit as 'day' | 'week' | 'month'), confidence };
}
