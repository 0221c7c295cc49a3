import { numbersIn } from './number-words.ts';
import { certain, likely, type Reading } from './reading.ts';
import { plain } from './text.ts';

/** A wage with its currency (ISO 4217) and period; `low` and `high` keep a range. */
export interface Money {
  amount: number;
  currency: string;
  period: MoneyPeriod;
  low?: number;
  high?: number;
}
export const moneyPeriods = ['year', 'month', 'day', 'hour'] as const;
export type MoneyPeriod = (typeof moneyPeriods)[number];

/** Canonical form: "55000 EUR/year", a range as "55000 EUR/year (50000-60000)". */
export const moneyPattern =
  /^(\d+(?:\.\d+)?) ([A-Z]{3})\/(year|month|day|hour)(?: \((\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)\))?$/;

export function formatMoney(money: Money): string {
  const range = money.low !== undefined && money.high !== undefined ? ` (${money.low}-${money.high})` : '';
  return `${money.amount} ${money.currency}/${money.period}${range}`;
}

/** Reads the canonical form; null for anything else. */
export function parseMoney(text: string): Money | null {
  const match = moneyPattern.exec(text);
  if (!match) return null;
  const [, amount, currency, period, low, high] = match;
  return {
    amount: Number(amount),
    currency: currency as string,
    period: period as MoneyPeriod,
    ...(low && high ? { low: Number(low), high: Number(high) } : {}),
  };
}

const currencies: readonly (readonly [RegExp, string])[] = [
  [/\b(?:us dollars?|u\.s\. dollars?|american dollars?|usd)\b|us\$/, 'USD'],
  [/\b(?:canadian dollars?|cad)\b|c\$|ca\$/, 'CAD'],
  [/\b(?:australian dollars?|aud)\b|a\$|au\$/, 'AUD'],
  [/\b(?:new zealand dollars?|nzd)\b|nz\$/, 'NZD'],
  [/\b(?:singapore dollars?|sgd)\b|s\$/, 'SGD'],
  [/\b(?:hong kong dollars?|hkd)\b|hk\$/, 'HKD'],
  [/\b(?:swiss francs?|chf|francs?)\b/, 'CHF'],
  [/\b(?:euros?|eur|ewros?)\b|€/, 'EUR'],
  [/\b(?:pounds?(?: sterling)?|quid|gbp|sterling)\b|£/, 'GBP'],
  [/\b(?:indian rupees?|inr)\b|₹/, 'INR'],
  [/\b(?:pakistani rupees?|pkr)\b/, 'PKR'],
  [/\b(?:swedish (?:kronor|krona|crowns?)|sek)\b/, 'SEK'],
  [/\b(?:norwegian (?:kroner|krone|crowns?)|nok)\b/, 'NOK'],
  [/\b(?:danish (?:kroner|krone|crowns?)|dkk)\b/, 'DKK'],
  [/\b(?:zloty(?:s|ch)?|złot\w+|pln)\b/, 'PLN'],
  [/\b(?:czech (?:koruna|korunas|crowns?)|czk|koruna)\b/, 'CZK'],
  [/\b(?:forints?|huf)\b/, 'HUF'],
  [/\b(?:yen|jpy)\b|¥/, 'JPY'],
  [/\b(?:yuan|renminbi|rmb|cny)\b/, 'CNY'],
  [/\b(?:brazilian re(?:ais|als?)|reais|brl)\b|r\$/, 'BRL'],
  [/\b(?:mexican pesos?|mxn)\b/, 'MXN'],
  [/\b(?:rand|zar)\b/, 'ZAR'],
  [/\b(?:naira|ngn)\b|₦/, 'NGN'],
  [/\b(?:kenyan shillings?|kes)\b/, 'KES'],
  [/\b(?:dirhams?|aed)\b/, 'AED'],
  [/\b(?:saudi riyals?|sar)\b/, 'SAR'],
  [/\b(?:turkish lira|lira|try)\b(?! to)|₺/, 'TRY'],
  [/\b(?:shekels?|ils)\b|₪/, 'ILS'],
  [/\b(?:ringgit|myr)\b/, 'MYR'],
  [/\b(?:thai baht|baht|thb)\b/, 'THB'],
  [/\b(?:philippine pesos?|php)\b|₱/, 'PHP'],
  [/\b(?:lei|ron)\b/, 'RON'],
  [/\b(?:leva|lev|bgn)\b/, 'BGN'],
  [/\b(?:hryvnias?|uah)\b/, 'UAH'],
];

/** Words shared by several currencies: decided by the country, otherwise left open. */
const shared: readonly (readonly [RegExp, Record<string, string>])[] = [
  [/\b(?:dollars?|bucks)\b|\$/, { US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD', HK: 'HKD' }],
  [/\brupees?\b/, { IN: 'INR', PK: 'PKR', LK: 'LKR', NP: 'NPR' }],
  [/\b(?:kronor|kroner|krona|krone|crowns?)\b/, { SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK', CZ: 'CZK' }],
  [/\bpesos?\b/, { MX: 'MXN', AR: 'ARS', CL: 'CLP', CO: 'COP', PH: 'PHP' }],
  [/\bshillings?\b/, { KE: 'KES', TZ: 'TZS', UG: 'UGX' }],
  [/\b(?:riyals?|rials?)\b/, { SA: 'SAR', QA: 'QAR', OM: 'OMR' }],
  [/\bdinars?\b/, { KW: 'KWD', JO: 'JOD', RS: 'RSD', TN: 'TND', DZ: 'DZD', BH: 'BHD' }],
];

/** "Swedish growner": the nation was heard, its coin was not. Proposals only. */
const nations: readonly (readonly [RegExp, string])[] = [
  [/\bswedish\b/, 'SEK'],
  [/\bnorwegian\b/, 'NOK'],
  [/\bdanish\b/, 'DKK'],
  [/\bswiss\b/, 'CHF'],
  [/\bczech\b/, 'CZK'],
  [/\bpolish\b/, 'PLN'],
  [/\bhungarian\b/, 'HUF'],
  [/\b(?:british|english)\b/, 'GBP'],
  [/\b(?:u\.?s\.?|american)\b/, 'USD'],
  [/\bcanadian\b/, 'CAD'],
  [/\baustralian\b/, 'AUD'],
  [/\bsingapore\b/, 'SGD'],
  [/\bindian\b/, 'INR'],
  [/\bpakistani\b/, 'PKR'],
  [/\bkenyan\b/, 'KES'],
  [/\bjapanese\b/, 'JPY'],
  [/\bbrazilian\b/, 'BRL'],
  [/\bmexican\b/, 'MXN'],
  [/\bturkish\b/, 'TRY'],
];

const euroCountries = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK BG';
const currencyByCountry: Record<string, string> = {
  US: 'USD',
  CA: 'CAD',
  GB: 'GBP',
  AU: 'AUD',
  NZ: 'NZD',
  CH: 'CHF',
  LI: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  IN: 'INR',
  PK: 'PKR',
  JP: 'JPY',
  CN: 'CNY',
  BR: 'BRL',
  MX: 'MXN',
  ZA: 'ZAR',
  SG: 'SGD',
  HK: 'HKD',
  AE: 'AED',
  SA: 'SAR',
  TR: 'TRY',
  IL: 'ILS',
  NG: 'NGN',
  KE: 'KES',
  RO: 'RON',
  UA: 'UAH',
  MY: 'MYR',
  TH: 'THB',
  PH: 'PHP',
  ...Object.fromEntries(euroCountries.split(' ').map((country) => [country, 'EUR'])),
};

function currencyIn(
  said: string,
  country: string | null | undefined,
): { currency: string; isSaid: boolean } | null {
  for (const [pattern, code] of currencies) if (pattern.test(said)) return { currency: code, isSaid: true };
  for (const [pattern, byCountry] of shared) {
    if (!pattern.test(said)) continue;
    const code = country ? byCountry[country] : undefined;
    if (code) return { currency: code, isSaid: true };
    // Money is always read back: the currency of most people who use the word is worth a question.
    const [usual] = Object.values(byCountry);
    return usual ? { currency: usual, isSaid: usual === 'USD' && !country } : null;
  }
  const nation = nations.find(([pattern]) => pattern.test(said));
  if (nation) return { currency: nation[1], isSaid: false };
  const code = country ? currencyByCountry[country] : undefined;
  return code ? { currency: code, isSaid: false } : null;
}

function periodIn(said: string): MoneyPeriod | null {
  if (
    /\b(?:a|an|per|each|every|the|by the|one) ?(?:year|annum)\b|\byear(?:ly)?\b|\bannual(?:ly)?\b|\bp\.?a\.?\b|\/ ?(?:year|yr|y|a)\b|\bannum\b/.test(
      said,
    )
  )
    return 'year';
  if (
    /\b(?:a|per|each|every|the|by the) month\b|\bmonthly\b|\bmonth\b|\/ ?(?:month|mo|m)\b|\bp\.?c?\.?m\.?\b/.test(
      said,
    )
  )
    return 'month';
  if (/\b(?:a|per|each|every|the|by the) day\b|\bdaily\b|\/ ?day\b|\bday rate\b/.test(said)) return 'day';
  if (/\b(?:an|per|each|every|the|by the) hour\b|\bhourly\b|\/ ?(?:hour|hr|h)\b|\bp\.?h\.?\b/.test(said))
    return 'hour';
  return null;
}

/** Usual span of an amount for a period nobody named; above 10,000 of any currency is taken as a year only if far above. */
function guessPeriod(amount: number, currency: string): MoneyPeriod | null {
  const strong = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD'].includes(currency);
  if (strong && amount >= 18_000) return 'year';
  if (strong && amount >= 10 && amount <= 90) return null;
  return null;
}

/**
 * Pay with currency and period, ranges as their middle with the range kept. What was not said is taken from the
 * candidate's country (currency) or from the size (period) with less confidence, or asked for.
 */
export function readMoney(text: string, context: { country?: string | null }): Reading<string> | null {
  const said = plain(text)
    .replace(/\b(\d{1,3})\.(\d{3})(?!\d)/g, '$1,$2')
    .replace(/\b(\d+(?:\.\d+)?) ?k\b/g, '$1 thousand');
  const numbers = numbersIn(said).filter((number) => {
    const after = said.slice(number.end);
    return (
      !/^\s*(?:hours?|days?|weeks?|months?|years?) (?:a|per|of|in)\b/.test(after) &&
      !/^\s*(?:percent|%)/.test(after)
    );
  });
  const first = numbers[0];
  if (!first) return null;
  const currency = currencyIn(said, context.country);
  const period = periodIn(said);
  let low = first.value;
  let high = first.value;
  const second = numbers[1];
  if (second && numbers.length === 2) {
    const between = said.slice(first.end, second.start);
    if (
      /^\s*(?:\S+\s+){0,2}?(?:to|and|-|till|until|up to|or)\s*(?:\S\s*)?$/.test(between) ||
      /^\s*-\s*$/.test(between)
    ) {
      const isScaledLater = first.value < 1000 && second.value >= 1000 && second.value / 1000 > first.value;
      low = isScaledLater ? first.value * 1000 : first.value;
      high = second.value;
    } else if (second.value !== first.value) return { unclear: 'I heard more than one amount.' };
  } else if (numbers.length > 2) return { unclear: 'I heard more than one amount.' };
  if (high < low) return { unclear: 'I am not sure about the amount.' };
  if (high <= 0) return null;
  let confidence = likely;
  let usedPeriod = period;
  const bare = !/thousand|grand|hundred|million|lakh|crore/.test(said);
  if (
    bare &&
    low >= 15 &&
    high < 400 &&
    (period === 'year' || period === null) &&
    /^\D*\d/.test(said) === false
  ) {
    // "fifty five" alone is often thousands: a proposal only.
    low *= 1000;
    high *= 1000;
    confidence = 0.5;
  }
  if (!currency) return { unclear: 'I did not catch the currency.' };
  if (!currency.isSaid) confidence = Math.min(confidence, 0.6);
  if (!usedPeriod) {
    usedPeriod = guessPeriod(low, currency.currency);
    if (!usedPeriod) return { unclear: 'Is that per year, per month, per day or per hour?' };
    confidence = Math.min(confidence, 0.65);
  }
  if (usedPeriod === 'year' && high < 400) return { unclear: 'I am not sure about the amount.' };
  const amount = low === high ? low : Math.round(((low + high) / 2) * 100) / 100;
  const money: Money = { amount, currency: currency.currency, period: usedPeriod };
  if (low !== high) Object.assign(money, { low, high });
  return { value: formatMoney(money), confidence: Math.min(confidence, certain) };
}

/**
 * Changes only what a correction names: "what I said was monthly", "that was in dollars", "after all 60,000".
 * Null when the text names neither amount, currency nor period, or says the same again.
 */
export function amendMoney(standing: string, text: string): string | null {
  const money = parseMoney(standing);
  if (!money) return null;
  const said = plain(text);
  if (numbersIn(said).length > 0) return null;
  const currency = currencyIn(said, null);
  const period = periodIn(said);
  if (!period && !currency?.isSaid) return null;
  const amended = formatMoney({
    ...money,
    currency: currency?.isSaid ? currency.currency : money.currency,
    period: period ?? money.period,
  });
  return amended === standing ? null : amended;
}
