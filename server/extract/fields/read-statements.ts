import type { Line } from '../document/document-text.ts';

/** Something a resume states outright: canonical value, and the words as printed. */
export interface Statement {
  key:
    | 'work_authorization'
    | 'notice_period'
    | 'salary_expectation'
    | 'remote_preference'
    | 'willing_to_relocate';
  value: string;
  printed: string;
  line: Line;
  confidence: number;
}

const units: readonly [RegExp, string][] = [
  [/^(?:days?|tage?n?|jours?|días?)$/i, 'days'],
  [/^(?:weeks?|wochen?|semaines?|semanas?)$/i, 'weeks'],
  [/^(?:months?|monate?n?|mois|mes(?:es)?)$/i, 'months'],
];
const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  ein: 1,
  einen: 1,
  zwei: 2,
  drei: 3,
  un: 1,
  deux: 2,
  trois: 3,
  une: 1,
  dos: 2,
  tres: 3,
};

const noticeLabel =
  /(?:notice(?: period)?|kündigungsfrist|préavis|(?:período|periodo|plazo) de preaviso|preaviso|uppsägningstid|opzegtermijn|availability|verfügbar(?:keit)?|disponibilité|disponibilidad|available(?: from)?)(?![\p{L}])/iu;
const noticeLength =
  /(\d{1,2}|a|an|one|two|three|four|six|ein(?:en)?|zwei|drei|une?|deux|trois|dos|tres)[\s-]+(days?|weeks?|months?|tage?n?|wochen?|monate?n?|jours?|semaines?|mois|días?|semanas?|mes(?:es)?)\b/i;
const immediate =
  /(?:immediate(?:ly)?|available now|ab sofort|sofort(?: verfügbar)?|immédiate(?:ment)?|disponibilidad inmediata|disponibilité immédiate|inmediata|omgående)(?![\p{L}])/iu;

/** Text from the label to the end of its sentence. */
function sentenceAt(text: string, at: number): string {
  const rest = text.slice(at);
  const stop = /[.;|•](?:\s|$)|\s{3,}/.exec(rest)?.index ?? rest.length;
  return rest.slice(0, stop).trim();
}

function readNotice(text: string): { value: string; printed: string; confidence: number } | null {
  const label = noticeLabel.exec(text);
  if (!label) return null;
  const sentence = sentenceAt(text, label.index);
  const after = sentence.slice(label[0].length).replace(/^[\s:：-]+/, '');
  const length = noticeLength.exec(after);
  const unit = length ? units.find(([pattern]) => pattern.test(length[2] as string))?.[1] : undefined;
  if (length && unit) {
    const amount = Number(length[1]) || numbers[(length[1] as string).toLowerCase()];
    if (amount)
      return {
        value: `${amount} ${amount === 1 ? unit.replace(/s$/, '') : unit}`,
        printed: after,
        confidence: 0.88,
      };
  }
  if (immediate.test(sentence))
    return {
      value: 'immediate',
      printed: immediate.test(after) && !/^disponib/i.test(sentence) ? after : sentence,
      confidence: 0.88,
    };
  // A school term has no fixed length; half of one is about six weeks, so the candidate is asked.
  if (/half a term/i.test(after)) return { value: '6 weeks', printed: after, confidence: 0.4 };
  return null;
}

const currencies: readonly [RegExp, string][] = [
  [/€|\beur(?:os?)?\b/i, 'EUR'],
  [/£|\bgbp\b/i, 'GBP'],
  [/₹|\binr\b|\brs\.?\b|\blpa\b|\blakhs?\b/i, 'INR'],
  [/\bchf\b/i, 'CHF'],
  [/\bsek\b/i, 'SEK'],
  [/\bnok\b/i, 'NOK'],
  [/\bdkk\b/i, 'DKK'],
  [/\bpln\b|zł/i, 'PLN'],
  [/\bcad\b|c\$/i, 'CAD'],
  [/\baud\b|a\$/i, 'AUD'],
  [/¥|\bjpy\b|円/i, 'JPY'],
  [/₩|\bkrw\b|원/i, 'KRW'],
  [/\$|\busd\b/i, 'USD'],
];
const salaryLabel =
  /(?:salary expectations?|expected salary|desired salary|salary requirements?|expected ctc|expected compensation|gehaltsvorstellung(?:en)?|gehaltswunsch|wunschgehalt|prétentions? salariales?|pretensi(?:ón|ones) salarial(?:es)?|expectativas? salarial(?:es)?|löneanspråk|希望年収|희망연봉|expected)(?![\p{L}])/iu;
const amountShape =
  /(\d{1,3}(?:[., '’]\d{3})+|\d+(?:[.,]\d{1,2})?)\s*(k|lpa|lakhs?|tsd|mio|m)?(?![\p{L}\d])/iu;

function readAmount(text: string): number | null {
  const match = amountShape.exec(text);
  if (!match) return null;
  const digits = match[1] as string;
  const number = /^\d{1,3}(?:[., '’]\d{3})+$/.test(digits)
    ? Number(digits.replace(/\D/g, ''))
    : Number(digits.replace(',', '.'));
  const scale =
    { k: 1000, tsd: 1000, lpa: 100_000, lakh: 100_000, lakhs: 100_000, m: 1_000_000, mio: 1_000_000 }[
      (match[2] ?? '').toLowerCase()
    ] ?? 1;
  return number * scale;
}

function readSalary(text: string): { value: string; printed: string; confidence: number } | null {
  const label = salaryLabel.exec(text);
  if (!label) return null;
  const sentence = sentenceAt(text, label.index)
    .slice(label[0].length)
    .replace(/^[\s:：-]+/, '');
  const amount = readAmount(sentence);
  const currency = currencies.find(([pattern]) => pattern.test(sentence))?.[1];
  if (!amount || !currency) return null;
  const period = /hour|stunde|heure|hora|\/\s?h\b/i.test(sentence)
    ? 'hour'
    : /\bday|tag(?:essatz)?|jour\b|día/i.test(sentence)
      ? 'day'
      : /month|monat|mois|mes(?:es)?\b|mensual/i.test(sentence)
        ? 'month'
        : 'year';
  const isPlausible = period !== 'year' || amount >= 1000;
  return isPlausible
    ? { value: `${amount} ${currency}/${period}`, printed: sentence, confidence: 0.85 }
    : null;
}

/** The sentence around a place in a text, at most 160 characters. */
function wholeSentence(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('. ', at) + 1, text.lastIndexOf('|', at) + 1, 0);
  return sentenceAt(text, start).slice(0, 160).trim();
}

const authorised: readonly [RegExp, 'yes' | 'no', number][] = [
  [
    /(?:(?:i )?(?:will |would )?(?:require|requires|requiring|need|needs)\s+(?:a |an )?(?:visa |work[- ]permit )?(?:sponsorship|work permit|visa))/i,
    'no',
    0.85,
  ],
  [
    /(?:full |unrestricted |indefinite )?(?:right|authori[sz]ed|eligible|entitled|permitted|authori[sz]ation|permission)\s+to\s+(?:live and )?work\s+(?:in|within)\s+(?:the\s+)?[\p{Lu}][\p{L} .]{1,30}(?:\s+without(?: visa)? sponsorship)?/iu,
    'yes',
    0.88,
  ],
  [/(?:no|without)\s+(?:visa\s+)?sponsorship(?:\s+(?:required|needed))?|visa not required/i, 'yes', 0.85],
  [
    /(?:(?:us|u\.s\.|uk|british|american|eu|eea|swiss|canadian|australian|irish|german|french|spanish|indian|korean|japanese)\s+(?:citizen|national|passport holder)|permanent resident(?:\s+of\s+\p{Lu}\p{L}+)?|green card(?: holder)?|settled status|indefinite leave to remain)/iu,
    'yes',
    0.62,
  ],
  [
    /(?:ciudadan[oa] de la ue|ciudadan[oa] (?:español[oa]|europe[oa])|permiso de trabajo(?! *:)|eu-bürger(?:in)?|unbefristete(?:r|n)? (?:aufenthalts|arbeits)\p{L}+|unbeschränkte arbeitserlaubnis|arbeitserlaubnis vorhanden|citoyen(?:ne)? (?:de l['’]ue|européen(?:ne)?)|autorisation de travail)/iu,
    'yes',
    0.62,
  ],
];

function readAuthorisation(text: string): { value: string; printed: string; confidence: number } | null {
  for (const [pattern, value, confidence] of authorised) {
    const match = pattern.exec(text);
    if (match) return { value, printed: wholeSentence(text, match.index), confidence };
  }
  return null;
}

function readRemote(text: string): { value: string; printed: string; confidence: number } | null {
  const match =
    /\b(?:looking for|seeking|open to|prefer(?:s|red|ring)?|available for|interested in)\s+(?:a\s+|fully\s+)?(remote|hybrid|on-?site)\b[^.;|]*/i.exec(
      text,
    );
  const value = match?.[1]?.toLowerCase().replace('-', '');
  return match && value ? { value, printed: match[0].trim(), confidence: 0.7 } : null;
}

function readRelocation(text: string): { value: string; printed: string; confidence: number } | null {
  const no = /\b(?:not|un)\s*(?:willing|able|open) to relocate|no relocation|cannot relocate/i.exec(text);
  const yes =
    /\b(?:willing|open|ready|happy|prepared) to (?:relocate|relocation)|umzugsbereit|bereit(?:schaft)? zum umzug|disponibilidad para (?:viajar y )?(?:mudarme|trasladarme|cambio de residencia)|mobilité (?:nationale|géographique|internationale)/i.exec(
      text,
    );
  if (no) return { value: 'no', printed: no[0], confidence: 0.85 };
  return yes ? { value: 'yes', printed: yes[0], confidence: 0.82 } : null;
}

const readers = {
  work_authorization: readAuthorisation,
  notice_period: readNotice,
  salary_expectation: readSalary,
  remote_preference: readRemote,
  willing_to_relocate: readRelocation,
} as const;

/**
 * Reads what a resume says about permission to work, notice, pay, remote work and moving. Lines are read together
 * with the next one, because such sentences wrap. Lines of work and education sections are the caller's to leave out.
 */
export function readStatements(lines: readonly Line[]): Statement[] {
  const found: Statement[] = [];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    const text = next && next.page === line.page && !next.bullet ? `${line.text} ${next.text}` : line.text;
    for (const [key, read] of Object.entries(readers) as [
      Statement['key'],
      (text: string) => ReturnType<typeof readNotice>,
    ][]) {
      if (found.some((one) => one.key === key)) continue;
      const result = read(text);
      // Found only in the next line: it will be found there, with the right place.
      if (!result || (next && !read(line.text) && read(next.text))) continue;
      found.push({ key, ...result, line });
    }
  }
  return found;
}
