import { formatMoney, type Money } from '@pluto/shared/profile/normalise/read-money.ts';
import { behind, type Stated } from './stated-text.ts';

const currencies: readonly [RegExp, string][] = [
  [/€|\beur(?:os?)?\b/i, 'EUR'],
  [/£|\bgbp\b/i, 'GBP'],
  [/₹|\binr\b|\brs\.?\s?\d|\blpa\b|\blakhs?\b/i, 'INR'],
  [/r\$|\bbrl\b|reais/i, 'BRL'],
  [/\bmxn\b|mx\$/i, 'MXN'],
  [/\bchf\b|\bfr\.\s?\d/i, 'CHF'],
  [/\bsek\b/i, 'SEK'],
  [/\bnok\b/i, 'NOK'],
  [/\bdkk\b/i, 'DKK'],
  [/\bpln\b|zł/i, 'PLN'],
  [/\bczk\b|kč/i, 'CZK'],
  [/\bhuf\b/i, 'HUF'],
  [/\bron\b/i, 'RON'],
  [/\bcad\b|c\$/i, 'CAD'],
  [/\baud\b|a\$/i, 'AUD'],
  [/\bnzd\b|nz\$/i, 'NZD'],
  [/\bsgd\b|s\$/i, 'SGD'],
  [/\bhkd\b|hk\$/i, 'HKD'],
  [/\baed\b|\bdhs?\b|د\.إ/i, 'AED'],
  [/\bsar\b/i, 'SAR'],
  [/\bqar\b/i, 'QAR'],
  [/\bils\b|₪/i, 'ILS'],
  [/\btry\b|₺|\btl\b/i, 'TRY'],
  [/\buah\b|₴|грн/i, 'UAH'],
  [/\brub\b|₽|руб/i, 'RUB'],
  [/\bngn\b|₦/i, 'NGN'],
  [/\bkes\b|\bksh\b/i, 'KES'],
  [/\bphp\b|₱/i, 'PHP'],
  [/\bcny\b|\brmb\b|元|人民币/i, 'CNY'],
  [/¥|\bjpy\b|円/i, 'JPY'],
  [/₩|\bkrw\b|원/i, 'KRW'],
  [/\bzar\b|\br\s?\d/i, 'ZAR'],
  [/\$|\busd\b/i, 'USD'],
];
const label =
  /(?<!\p{L})(?:salary expectations?|expected (?:annual |monthly )?(?:salary|pay|ctc|compensation|wage|rate)|desired (?:salary|pay|wage|compensation)|salary requirements?|(?:day|hourly) rate|target salary|expectation|gehaltsvorstellung(?:en)?|gehaltswunsch|wunschgehalt|stundensatz|tagessatz|prétentions? salariales?|salaire souhaité|rémunération souhaitée|pretensi(?:ón|ones) salarial(?:es)?|expectativas? salarial(?:es)?|salario deseado|pretens(?:ão|ões) salaria(?:l|is)|expectativa salarial|richiesta economica|aspettativ[ae] (?:retributiv|economic|salarial)[aeh]+|ral (?:desiderata|richiesta)|salaris(?:indicatie|wens|verwachting)|gewenst salaris|oczekiwania finansowe|oczekiwane wynagrodzenie|löneanspråk|lønforventning|lønnskrav|maaş beklentisi|ожидаемая (?:зарплата|заработная плата)|желаемая зарплата|зарплатные ожидания|希望年収|希望月収|희망연봉|희망 연봉|期望薪资|期望年薪|期望月薪|expected)(?![\p{L}])/iu;
const amountShape =
  /(\d{1,3}(?:[., '’ʼ ]\d{3})+|\d+(?:[.,]\d{1,2})?)\s*(k|lpa|lakhs?|tsd|mio|万|만|m)?(?![\p{L}\d])/giu;

const scales: Record<string, number> = {
  k: 1000,
  tsd: 1000,
  lpa: 100_000,
  lakh: 100_000,
  lakhs: 100_000,
  m: 1_000_000,
  mio: 1_000_000,
  万: 10_000,
  만: 10_000,
};

function amountsIn(text: string): number[] {
  const found = [...text.matchAll(amountShape)].map((match) => {
    const digits = match[1] as string;
    const number = /^\d{1,3}(?:[., '’ʼ ]\d{3})+$/.test(digits)
      ? Number(digits.replace(/\D/g, ''))
      : Number(digits.replace(',', '.'));
    return { number, scale: scales[(match[2] ?? '').toLowerCase()] };
  });
  // "82–88k": the scale stands behind the second number only.
  const [first, second] = found;
  if (first && second && first.scale === undefined && second.scale !== undefined && first.number < 1000)
    first.scale = second.scale;
  return found.map(({ number, scale }) => number * (scale ?? 1));
}

function periodIn(text: string): Money['period'] {
  if (/hour|stunde|heure|hora\b|\bora\b|uur|\/\s?h\b|時給|시급/iu.test(text)) return 'hour';
  if (/\bday|tag(?:essatz)?\b|jour\b|día|giorno|per dag|\/\s?d\b/iu.test(text)) return 'day';
  return /month|monat|mois|mes(?:es)?(?!\p{L})|mensua|mensal|mês|mese|maand|miesi|månad|\baylık|\bp\.?m\b|в месяц|月|월/iu.test(
    text,
  )
    ? 'month'
    : 'year';
}

/** What the candidate wishes to earn, where a label says so and a currency is named. */
export function readStatedSalary(text: string): Stated | null {
  const found = label.exec(text);
  if (!found) return null;
  const printed = behind(text, found).replace(/[\u00A0\u2009\u202F]/g, ' ');
  const [first, second] = amountsIn(printed);
  const currency = currencies.find(([pattern]) => pattern.test(printed))?.[1];
  if (!first || !currency) return null;
  const named = `${found[0]} ${printed}`;
  const said = periodIn(named);
  // A Brazilian or South African wage without a period is one a month.
  const isMonthly =
    said === 'year' &&
    ['BRL', 'ZAR', 'AED', 'PLN'].includes(currency) &&
    first < 60_000 &&
    !/year|jahr|\ban\b|año|ano|annu/iu.test(named);
  const period = isMonthly ? 'month' : said;
  if (period === 'year' && first < 1000) return null;
  const isRange =
    second !== undefined &&
    second > first &&
    second < first * 3 &&
    /\d\s*[–—-]|\bto\b|bis|\ba\b|à|до/iu.test(printed);
  const money: Money = isRange
    ? { amount: (first + second) / 2, currency, period, low: first, high: second }
    : { amount: first, currency, period };
  return { value: formatMoney(money), printed, confidence: isMonthly ? 0.65 : 0.85 };
}

/** Where the label of such a statement stands in a text, -1 where there is none; "expected" alone is too little. */
export function findSalaryLabel(text: string): number {
  const found = label.exec(text);
  return found && !/^expect(?:ed|ation)$/i.test(found[0]) ? found.index : -1;
}
