/** Canonical levels of degrees, lowest first. */
export const degreeLevels = ['Secondary', 'Associate', 'Bachelor', 'Master', 'Doctorate'] as const;
export type DegreeLevel = (typeof degreeLevels)[number];

const levelPatterns: readonly [DegreeLevel, RegExp][] = [
  [
    'Doctorate',
    /(?<![\p{L}.])(?:ph\.?\s?d|d\.?phil|doctor(?:ate|al)?|doctorat|doctorado|dottorato|doutorado|promotion|m\.?d\.?(?=$|[\s,])|dr\.?-ing|dr\. (?:rer|phil|med|ing)|ed\.?d|кандидат наук|доктор|博士|박사)(?![\p{L}])/iu,
  ],
  [
    'Master',
    /(?<![\p{L}.])(?:master(?:['’]?s)?|magister|m\.?\s?sc|m\.?\s?a|m\.?\s?s|m\.?b\.?a|m\.?\s?eng|m\.?\s?tech|m\.?f\.?a|m\.?ed|m\.?phil|ll\.?m|mca|msn|mph|mpa|máster|mastère|mestrado|laurea magistrale|diplom(?:-\p{L}+)?|dipl\.-\p{L}+|diplôme d['’]ingénieur|staatsexamen|masterexamen|civilingenjör|maîtrise|pgce|j\.?d|postgraduate|специалист|магистр|修士|석사|硕士)\.?(?![\p{L}])/iu,
  ],
  [
    'Bachelor',
    /(?<![\p{L}.])(?:bachelor(?:['’]?s)?|b\.?\s?sc|b\.?\s?a|b\.?\s?s|b\.?\s?eng|b\.?\s?tech|b\.?e|b\.?f\.?a|b\.?\s?com|b\.?b\.?a|b\.?ed|ll\.?b|bca|bsn|bscs|licence|licenciatura|grado|diplomatura|laurea|bacharelado|kandidat(?:examen)?|undergraduate|honou?rs degree|бакалавр|学士|학사|本科)\.?(?![\p{L}])/iu,
  ],
  [
    'Associate',
    /(?<![\p{L}.])(?:associate(?:['’]?s)?|a\.?a\.?s?|a\.?s|hnd|hnc|foundation degree|bts|dut|técnico superior|ciclo formativo|advanced diploma|diploma)\.?(?![\p{L}])/iu,
  ],
  [
    'Secondary',
    /(?<![\p{L}.])(?:high school|secondary|abitur|fachabitur|a-levels?|gcses?|ged|baccalauréat|bachillerato|maturità|gymnasieexamen|matura|realschul\p{L}*|mittlere reife)(?![\p{L}])/iu,
  ],
];

/** The level of a printed degree, or null where it names none. */
export function degreeLevel(text: string): DegreeLevel | null {
  if (/high school diploma|secondary school/i.test(text)) return 'Secondary';
  if (/master['’]s thesis|scrum master/i.test(text)) return null;
  return levelPatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
