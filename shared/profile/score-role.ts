import type { Criterion } from './criterion.ts';
import type { FieldDefinition } from './field-definition.ts';
import { degrees } from './normalise/read-degree.ts';
import { type MoneyPeriod, parseMoney } from './normalise/read-money.ts';
import { noticeDays } from './normalise/read-notice.ts';
import type { Profile } from './profile.ts';
import type { Score } from './score.ts';
import type { CanonicalValue } from './value.ts';

/** Share of a criterion that a value earns, 0..1, with the reason; null when the value cannot be judged. */
interface Credit {
  share: number;
  why: string;
}

const perYear: Record<MoneyPeriod, number> = { year: 1, month: 12, day: 220, hour: 1760 };

/** Yearly amount of a wage: 12 months, 220 days or 1,760 hours make a year. */
export function yearlyAmount(amount: number, period: MoneyPeriod): number {
  return amount * perYear[period];
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

function textsOf(value: CanonicalValue): string[] {
  if (!Array.isArray(value)) return [String(value)];
  return value.flatMap((item) => (typeof item === 'string' ? [item] : []));
}

/** Falls from 1 at `full` to 0 at `none`, in either direction. */
function linear(value: number, full: number, none: number): number {
  if (full === none) return value === full ? 1 : 0;
  return clamp((value - none) / (full - none));
}

function creditOf(criterion: Criterion, value: CanonicalValue): Credit | null {
  switch (criterion.kind) {
    case 'number_at_least': {
      if (typeof value !== 'number') return null;
      const share =
        value >= criterion.at_least
          ? 1
          : linear(value, criterion.at_least, Math.min(criterion.zero_at ?? 0, criterion.at_least));
      return { share, why: `${number(value)}, wanted at least ${number(criterion.at_least)}` };
    }
    case 'number_range': {
      if (typeof value !== 'number') return null;
      const outside = Math.max(criterion.min - value, value - criterion.max, 0);
      const share = outside === 0 ? 1 : criterion.tolerance ? clamp(1 - outside / criterion.tolerance) : 0;
      return { share, why: `${number(value)}, wanted ${number(criterion.min)} to ${number(criterion.max)}` };
    }
    case 'list_contains': {
      const has = new Set(textsOf(value).map(fold));
      const total = criterion.items.reduce((sum, item) => sum + item.weight, 0);
      const found = criterion.items.filter((item) => has.has(fold(item.value)));
      const missing = criterion.items.filter((item) => !has.has(fold(item.value)));
      const why = [
        found.length > 0 ? `has ${found.map((item) => item.value).join(', ')}` : '',
        missing.length > 0 ? `not named: ${missing.map((item) => item.value).join(', ')}` : '',
      ]
        .filter((part) => part !== '')
        .join('; ');
      return { share: found.reduce((sum, item) => sum + item.weight, 0) / total, why };
    }
    case 'degree_at_least': {
      const has = (degrees as readonly CanonicalValue[]).indexOf(value);
      if (has < 0) return null;
      const wanted = degrees.indexOf(criterion.degree);
      const share = has >= wanted ? 1 : criterion.partial && has === wanted - 1 ? 0.5 : 0;
      return { share, why: `${degrees[has]}, wanted ${criterion.degree} or above` };
    }
    case 'equals': {
      const wanted = criterion.values.map(fold);
      const isMet = textsOf(value).some((text) => wanted.includes(fold(text)));
      return {
        share: isMet ? 1 : 0,
        why: `${textsOf(value).join(', ')}, wanted ${criterion.values.join(' or ')}`,
      };
    }
    case 'place': {
      const has = fold(String(value));
      const country = has.split(',').at(-1)?.trim() ?? '';
      const wanted = criterion.places.map(fold);
      const isMet = wanted.some((place) => place === has || place === country);
      const isNear =
        criterion.partial === true && wanted.some((place) => place.split(',').at(-1)?.trim() === country);
      return {
        share: isMet ? 1 : isNear ? 0.5 : 0,
        why: `${String(value)}, wanted ${criterion.places.join(' or ')}`,
      };
    }
    case 'notice_at_most': {
      const days = typeof value === 'string' ? noticeDays(value) : null;
      if (days === null) return null;
      const none = criterion.days === 0 ? 30 : criterion.days * 2;
      return {
        share: days <= criterion.days ? 1 : linear(days, criterion.days, none),
        why: `${String(value)}, wanted within ${criterion.days} days`,
      };
    }
    case 'salary_at_most': {
      const money = typeof value === 'string' ? parseMoney(value) : null;
      if (!money || money.currency !== criterion.currency) return null;
      const yearly = yearlyAmount(money.amount, money.period);
      const none = Math.max(criterion.zero_at ?? criterion.amount * 1.25, criterion.amount);
      return {
        share: yearly <= criterion.amount ? 1 : linear(yearly, criterion.amount, none),
        why: `${number(yearly)} ${money.currency} a year, wanted up to ${number(criterion.amount)}`,
      };
    }
  }
}

function isUnknown(value: CanonicalValue | undefined): value is undefined {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

const points = (value: number): number => Math.round(value * 100) / 100;

/**
 * Scores a profile against the criteria of a role, in points of 100. What is unknown (missing, declined, or not
 * comparable, such as another currency) is a range from nothing to all of its points, never zero. The same input
 * always gives the same result; without criteria the score is 0 to 0.
 */
export function scoreProfile(
  criteria: readonly Criterion[],
  profile: Profile,
  fields: readonly FieldDefinition[],
): Score {
  const total = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  const label = new Map(fields.map((field) => [field.key, field.label]));
  const exact = { low: 0, high: 0 };
  const scored = criteria.map((criterion): Score['criteria'][number] => {
    const weight = (criterion.weight / total) * 100;
    const standing = profile[criterion.field_key];
    const common = {
      key: criterion.key,
      label: criterion.label,
      field_key: criterion.field_key,
      weight: points(weight),
    };
    const name = label.get(criterion.field_key) ?? criterion.label;
    const unknown = { ...common, low: 0, high: points(weight), value: null, evidence: null };
    if (!standing || isUnknown(standing.value)) {
      exact.high += weight;
      return { ...unknown, explanation: `${name}: not known yet.` };
    }
    const credit = creditOf(criterion, standing.value);
    const known = { value: standing.value, evidence: standing.provenance.evidence };
    if (!credit) {
      exact.high += weight;
      return { ...unknown, ...known, explanation: `${name}: cannot be compared, so it counts as unknown.` };
    }
    exact.low += weight * credit.share;
    exact.high += weight * credit.share;
    const earned = points(weight * credit.share);
    return { ...common, ...known, low: earned, high: earned, explanation: `${name}: ${credit.why}.` };
  });
  // Summed before rounding: three thirds are 100, not 99.99.
  const within = (value: number): number => Math.min(100, Math.max(0, points(value)));
  return { low: within(exact.low), high: within(exact.high), criteria: scored };
}

/** How many points an answer to each field could still move: the weights of an agenda. */
export function pointsAtStake(score: Score): Record<string, number> {
  const atStake: Record<string, number> = {};
  for (const criterion of score.criteria) {
    const open = points(criterion.high - criterion.low);
    if (open > 0) atStake[criterion.field_key] = points((atStake[criterion.field_key] ?? 0) + open);
  }
  return atStake;
}
