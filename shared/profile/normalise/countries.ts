import { withoutAccents } from './text.ts';

const codes =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

/** Names used in the product where the platform's own name is long or has changed lately. */
const ownNames: Record<string, string> = {
  CZ: 'Czech Republic',
  TR: 'Turkey',
  CI: 'Ivory Coast',
  MM: 'Myanmar',
  HK: 'Hong Kong',
  MO: 'Macao',
  CD: 'DR Congo',
  CG: 'Congo',
  MK: 'North Macedonia',
  PS: 'Palestine',
  BA: 'Bosnia and Herzegovina',
  TT: 'Trinidad and Tobago',
  AG: 'Antigua and Barbuda',
  KN: 'Saint Kitts and Nevis',
  VC: 'Saint Vincent and the Grenadines',
  LC: 'Saint Lucia',
  ST: 'Sao Tome and Principe',
  RE: 'Reunion',
  CW: 'Curacao',
};

const otherNames: Record<string, string> = {
  usa: 'US',
  'u s a': 'US',
  'u.s.a': 'US',
  'u.s': 'US',
  us: 'US',
  'the states': 'US',
  'the us': 'US',
  america: 'US',
  'united states of america': 'US',
  'the united states': 'US',
  uk: 'GB',
  'u.k': 'GB',
  'u k': 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'the uk': 'GB',
  'the united kingdom': 'GB',
  holland: 'NL',
  'the netherlands': 'NL',
  czechia: 'CZ',
  turkiye: 'TR',
  uae: 'AE',
  'the uae': 'AE',
  emirates: 'AE',
  'the emirates': 'AE',
  korea: 'KR',
  'republic of korea': 'KR',
  'republic of ireland': 'IE',
  eire: 'IE',
  "cote d'ivoire": 'CI',
  burma: 'MM',
  'russian federation': 'RU',
  'the philippines': 'PH',
  deutschland: 'DE',
  espana: 'ES',
  italia: 'IT',
  schweiz: 'CH',
  suisse: 'CH',
  osterreich: 'AT',
  belgie: 'BE',
  belgique: 'BE',
  nederland: 'NL',
  sverige: 'SE',
  norge: 'NO',
  danmark: 'DK',
  suomi: 'FI',
  polska: 'PL',
  brasil: 'BR',
  'viet nam': 'VN',
  'mainland china': 'CN',
  'hong kong sar': 'HK',
};

let names: Map<string, string> | null = null;
let display: Intl.DisplayNames | null = null;

function displayNames(): Intl.DisplayNames {
  display ??= new Intl.DisplayNames('en', { type: 'region' });
  return display;
}

function key(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/[.,]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** English name of a country by its ISO 3166-1 alpha-2 code. */
export function countryName(code: string): string {
  return ownNames[code] ?? withoutAccents(displayNames().of(code) ?? code).replace(/ & /g, ' and ');
}

/** Every country's name in lower case without accents, with its code. */
export function countryNames(): ReadonlyMap<string, string> {
  if (names) return names;
  const made = new Map<string, string>();
  for (const code of codes) {
    made.set(key(countryName(code)), code);
    made.set(key(displayNames().of(code) ?? code), code);
  }
  for (const [name, code] of Object.entries(otherNames)) made.set(name, code);
  names = made;
  return made;
}

/** ISO code of a country by any of its usual English names. "US" counts as a code only in capitals. */
export function countryCode(name: string): string | null {
  const wanted = key(name);
  if (wanted === 'us' && name.trim() !== 'US' && name.trim().toLowerCase() !== 'the us') return null;
  return (
    countryNames().get(wanted) ??
    (/^[A-Z]{2}$/.test(name.trim()) && codes.includes(name.trim()) ? name.trim() : null)
  );
}

const usStates =
  'Alabama:AL Alaska:AK Arizona:AZ Arkansas:AR California:CA Colorado:CO Connecticut:CT Delaware:DE Florida:FL Georgia:GA Hawaii:HI Idaho:ID Illinois:IL Indiana:IN Iowa:IA Kansas:KS Kentucky:KY Louisiana:LA Maine:ME Maryland:MD Massachusetts:MA Michigan:MI Minnesota:MN Mississippi:MS Missouri:MO Montana:MT Nebraska:NE Nevada:NV New_Hampshire:NH New_Jersey:NJ New_Mexico:NM New_York:NY North_Carolina:NC North_Dakota:ND Ohio:OH Oklahoma:OK Oregon:OR Pennsylvania:PA Rhode_Island:RI South_Carolina:SC South_Dakota:SD Tennessee:TN Texas:TX Utah:UT Vermont:VT Virginia:VA Washington:WA West_Virginia:WV Wisconsin:WI Wyoming:WY Washington_DC:DC';
const otherRegions =
  'Ontario:CA Quebec:CA British_Columbia:CA Alberta:CA Manitoba:CA Saskatchewan:CA Nova_Scotia:CA New_Brunswick:CA Newfoundland:CA New_South_Wales:AU Victoria:AU Queensland:AU Western_Australia:AU South_Australia:AU Tasmania:AU Bavaria:DE Saxony:DE Hesse:DE Baden-Wurttemberg:DE Brandenburg:DE Thuringia:DE Lombardy:IT Tuscany:IT Veneto:IT Sicily:IT Piedmont:IT Lazio:IT Catalonia:ES Andalusia:ES Galicia:ES Flanders:BE Wallonia:BE Punjab:PK Sindh:PK Maharashtra:IN Karnataka:IN Tamil_Nadu:IN Kerala:IN Gujarat:IN Telangana:IN West_Bengal:IN Uttar_Pradesh:IN Rajasthan:IN Brittany:FR Normandy:FR Provence:FR Alsace:FR Occitanie:FR';

const stateByName = new Map<string, string>();
const stateAbbreviations = new Set<string>();
for (const pair of usStates.split(' ')) {
  const [name = '', short = ''] = pair.split(':');
  stateByName.set(name.replaceAll('_', ' ').toLowerCase(), 'US');
  stateAbbreviations.add(short);
}
stateByName
  .set('dc', 'US')
  .set('d.c', 'US')
  .set('d.c.', 'US')
  .set('washington state', 'US')
  .set('new york state', 'US');
for (const pair of otherRegions.split(' ')) {
  const [name = '', code = ''] = pair.split(':');
  stateByName.set(name.replaceAll('_', ' ').toLowerCase(), code);
}
const canadianProvinces = new Set('ON QC BC AB MB SK NS NB NL PE'.split(' '));

/** ISO code of the country of a state or province by its name or, in capitals, its postal short form. */
export function countryOfRegion(name: string): string | null {
  const byName = stateByName.get(key(name));
  if (byName) return byName;
  const short = name.trim().replace(/\./g, '');
  if (/^[A-Z]{2}$/.test(short)) {
    if (stateAbbreviations.has(short)) return 'US';
    if (canadianProvinces.has(short)) return 'CA';
  }
  return null;
}
