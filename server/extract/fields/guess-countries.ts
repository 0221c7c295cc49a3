const ofDomain: Record<string, string> = {
  uk: 'GB',
  de: 'DE',
  at: 'AT',
  ch: 'CH',
  fr: 'FR',
  es: 'ES',
  it: 'IT',
  pt: 'PT',
  nl: 'NL',
  be: 'BE',
  se: 'SE',
  no: 'NO',
  dk: 'DK',
  fi: 'FI',
  pl: 'PL',
  cz: 'CZ',
  ie: 'IE',
  in: 'IN',
  jp: 'JP',
  kr: 'KR',
  cn: 'CN',
  au: 'AU',
  nz: 'NZ',
  ca: 'CA',
  us: 'US',
  br: 'BR',
  mx: 'MX',
  ar: 'AR',
  za: 'ZA',
  ru: 'RU',
  ua: 'UA',
  tr: 'TR',
  gr: 'GR',
  ro: 'RO',
  hu: 'HU',
  il: 'IL',
  sg: 'SG',
  hk: 'HK',
  my: 'MY',
  ph: 'PH',
  id: 'ID',
  th: 'TH',
  vn: 'VN',
  ng: 'NG',
  ke: 'KE',
  ae: 'AE',
  pk: 'PK',
  edu: 'US',
  gov: 'US',
};
const ofLanguage: Record<string, string> = {
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  it: 'IT',
  pt: 'PT',
  nl: 'NL',
  sv: 'SE',
  ja: 'JP',
  ko: 'KR',
  zh: 'CN',
  ru: 'RU',
  uk: 'UA',
  en: 'US',
};

/** Countries a national phone number may belong to, likeliest first: address, e-mail domain, what is known, language. */
export function guessCountries(hints: {
  place: string | null;
  email: string | null;
  known: string | null;
  language: string | null;
}): string[] {
  const domain = hints.email?.split('.').at(-1)?.toLowerCase() ?? '';
  const candidates = [
    hints.place,
    ofDomain[domain],
    hints.known,
    ofLanguage[hints.language ?? ''],
    'US',
    'GB',
  ];
  return [...new Set(candidates.filter((code): code is string => Boolean(code)))];
}
