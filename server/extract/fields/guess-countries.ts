import type { PhoneCountries } from './read-phone.ts';

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
  cl: 'CL',
  pe: 'PE',
  sa: 'SA',
  eg: 'EG',
  ma: 'MA',
  tw: 'TW',
  bg: 'BG',
  rs: 'RS',
  hr: 'HR',
  si: 'SI',
  sk: 'SK',
  lt: 'LT',
  lv: 'LV',
  ee: 'EE',
  lu: 'LU',
  bd: 'BD',
  lk: 'LK',
  np: 'NP',
  gh: 'GH',
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
  pl: 'PL',
  da: 'DK',
  tr: 'TR',
  ar: 'EG',
  he: 'IL',
  el: 'GR',
  th: 'TH',
  hi: 'IN',
  en: 'US',
};

/**
 * Countries a national phone number may belong to, likeliest first: address, what is known, e-mail domain, language.
 * Only an address or what is known makes the first one sure.
 */
export function guessCountries(hints: {
  place: string | null;
  email: string | null;
  known: string | null;
  language: string | null;
}): PhoneCountries {
  const domain = hints.email?.split('.').at(-1)?.toLowerCase() ?? '';
  const candidates = [
    hints.place,
    hints.known,
    ofDomain[domain],
    ofLanguage[hints.language ?? ''],
    'US',
    'GB',
    'IN',
  ];
  const likely = [...new Set(candidates.filter((code): code is string => Boolean(code)))];
  return { likely, isSure: Boolean(hints.place ?? hints.known) };
}
