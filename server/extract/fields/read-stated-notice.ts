import { behind, type Stated, sentenceAround } from './stated-text.ts';

const units: readonly [RegExp, string][] = [
  [/^(?:calendar )?(?:days?|tage?n?|jours?|días?|dias?|giorn[oi]|dag(?:en|ar|e)?|dni|дн\p{L}+)$/iu, 'days'],
  [
    /^(?:weeks?|wochen?|semaines?|semanas?|settiman[ae]|we(?:ek|ken)|veck(?:a|or)|uger?|tygodni\p{L}?|tydzień|недел\p{L}+)$/iu,
    'weeks',
  ],
  [
    /^(?:(?:calendar )?months?|monate?n?|mois|mes(?:es)?|mês|mes[ei]|maand(?:en)?|månad(?:er)?|måneder?|miesiąc[ae]?|miesięcy|месяц\p{L}*)$/iu,
    'months',
  ],
];
const numbers: Record<string, number> = Object.fromEntries(
  [
    'a an one ein eine einen einem un une uno una een en jeden один',
    'two zwei deux dos due dois twee två to dwa dwóch два',
    'three drei trois tres tre três drie trzy trzech три',
    'four vier quatre cuatro quattro quatro fyra cztery четыре',
    'five fünf cinq cinco cinque vijf fem pięć пять',
    'six sechs seis sei zes sex sześć шесть',
  ].flatMap((words, i) => words.split(' ').map((word) => [word, i + 1])),
);

const label =
  /(?<!\p{L})(?:notice(?: period| required)?|kündigungsfrist|préavis|(?:(?:período|periodo|plazo) de )?preaviso|preavviso|aviso[- ]prévio|uppsägningstid|opsigelsesvarsel|oppsigelsestid|opzegtermijn|okres wypowiedzenia|ihbar süresi|срок (?:уведомления|отработки)|availability|verfügbar(?:keit)?(?: ab)?|eintrittstermin|frühester eintritt|disponibilité|disponibilidade?|disponibilità|beschikbaar(?:heid)?|dostępność|available(?: from| to start| to join)?|joining time|start date|入社可能日|입사 가능)(?![\p{L}])/iu;
const length = new RegExp(
  String.raw`(?<![\p{L}\d])(\d{1,2}|${Object.keys(numbers).join('|')})[\s-]+((?:calendar )?\p{L}+)`,
  'giu',
);
const immediate =
  /(?:immediate(?:ly)?|available now|asap|ab sofort|sofort(?: verfügbar)?|immédiate(?:ment)?|disponibilidad inmediata|inmediata|imediata|immediata(?:mente)?|per direct|direct beschikbaar|natychmiast\p{L}*|omgående|omedelbart|немедленно|hemen|即日|즉시)(?![\p{L}])/iu;

/** How soon the candidate can start, where a label says so: "Notice period: 3 months", "Verfügbar ab sofort". */
export function readStatedNotice(text: string): Stated | null {
  const found = label.exec(text);
  if (!found) return null;
  const value = behind(text, found);
  for (const match of value.matchAll(length)) {
    const unit = units.find(([pattern]) => pattern.test(match[2] as string))?.[1];
    const amount = Number(match[1]) || numbers[(match[1] as string).toLowerCase()];
    if (!unit || !amount) continue;
    return {
      value: `${amount} ${amount === 1 ? unit.replace(/s$/, '') : unit}`,
      printed: value.replace(/^(?:of|von|de|di)\s+/i, ''),
      confidence: 0.88,
    };
  }
  const sentence = sentenceAround(text, found.index);
  if (immediate.test(value) || (immediate.test(sentence) && sentence.length < 60))
    return {
      value: 'immediate',
      printed: immediate.test(value) && !/^(?:disponib|available)/i.test(sentence) ? value : sentence,
      confidence: 0.88,
    };
  // A school term has no fixed length; half of one is about six weeks, so the candidate is asked.
  if (/half a term/i.test(value)) return { value: '6 weeks', printed: value, confidence: 0.4 };
  return null;
}

/** Where the label of such a statement stands in a text, -1 where there is none. */
export function findNoticeLabel(text: string): number {
  return label.exec(text)?.index ?? -1;
}
