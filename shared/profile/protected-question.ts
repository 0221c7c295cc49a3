/** Topics no interview may ask about, with the reason a recruiter reads. */
const protectedTopics: readonly (readonly [string, RegExp])[] = [
  [
    'age',
    /\b(?:how old|your age|age (?:group|range|bracket)|date of birth|birth ?(?:day|date|year)|year (?:of birth|were you born)|when were you born|born in)\b|\bage\b(?! (?:of|group of) (?:your|the) (?:code|system|equipment|company))/,
  ],
  [
    'gender or sexual orientation',
    /\b(?:gender|sex(?:ual)?(?: orientation| identity| preference)?|are you (?:a )?(?:man|woman|male|female|gay|lesbian|straight|bisexual|trans\w*)|pronouns?|lgbt\w*)\b/,
  ],
  [
    'family and marital status',
    /\b(?:married|marital|spouse|husband|wife|partner's|girlfriend|boyfriend|divorced|engaged to|single parent|children|kids|child ?care|family (?:plans?|planning|status|situation)|start(?:ing)? a family)\b/,
  ],
  ['pregnancy', /\b(?:pregnan\w+|maternity|paternity|parental leave|expecting a (?:baby|child))\b/],
  [
    'religion or belief',
    /\b(?:religio\w+|church|mosque|synagogue|temple|faith|pray\w*|christian|muslim|jewish|hindu|buddhist|atheist|sabbath|ramadan)\b/,
  ],
  [
    'race or ethnic origin',
    /\b(?:race|racial|ethnic\w*|skin colou?r|tribe|caste|ancestry|native tongue|mother tongue|where are you (?:really |originally )?from|country of (?:birth|origin)|place of birth|where were you born)\b/,
  ],
  ['nationality', /\b(?:nationality|citizenship|citizen of|what passport|which passport|immigrant)\b/],
  [
    'health or disability',
    /\b(?:disab\w+|handicap\w*|health (?:condition|status|problem|issue)s?|medical (?:condition|history|problem)s?|illness\w*|disease|diagnos\w+|medication|sick (?:days|leave)|mental health|hiv|genetic\w*|how tall|your (?:height|weight)|therapy)\b/,
  ],
  [
    'political views or union membership',
    /\b(?:politic\w+|(?:vote|voted|voting) (?:for|in)|(?:trade|labou?r) union|union member\w*|member of a union|party member\w*)\b/,
  ],
  ['criminal record', /\b(?:arrest(?:ed|s)?|criminal record|convict(?:ed|ions?))\b/],
  ['military or veteran status', /\b(?:veteran|military discharge)\b/],
  ['credit and debts', /\b(?:credit (?:score|rating|history)|debts?|bankrupt\w*)\b/],
];

/**
 * Checks a custom question. Returns null when it may be asked, otherwise the reason in one sentence for the
 * recruiter. Based on the attributes protected by EU Directive 2000/78/EC and 2000/43/EC, GDPR Article 9 and
 * US EEOC guidance; a false alarm is mended by rewording.
 */
export function refuseProtectedQuestion(text: string): string | null {
  const said = text.toLowerCase().replace(/[’]/g, "'");
  for (const [topic, pattern] of protectedTopics) {
    if (pattern.test(said)) {
      return `This question touches ${topic}, which must not decide about a job, so it cannot be asked.`;
    }
  }
  return null;
}
