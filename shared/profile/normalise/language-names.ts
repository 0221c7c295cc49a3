import { withoutAccents } from './text.ts';

const languageCodes =
  'aa af am ar as ay az be bg bn bo bs ca ceb co cs cy da de dv el en eo es et eu fa fi fil fj fo fr fy ga gd gl gn gu ha haw he hi hmn hr ht hu hy id ig is it ja jv ka kk km kn ko ku ky la lb ln lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no ny om or pa pl ps pt qu ro ru rw sd si sk sl sm sn so sq sr st su sv sw ta te tg th ti tk tn to tr ts tt ug uk ur uz ve vi wo xh yi yo yue zh zu'.split(
    ' ',
  );
const languageAliases: Record<string, string> = {
  mandarin: 'Mandarin',
  cantonese: 'Cantonese',
  chinese: 'Chinese',
  'mandarin chinese': 'Mandarin',
  farsi: 'Persian',
  persian: 'Persian',
  dari: 'Dari',
  flemish: 'Flemish',
  castilian: 'Spanish',
  tagalog: 'Tagalog',
  filipino: 'Filipino',
  'sign language': 'Sign Language',
  'british sign language': 'British Sign Language',
  'american sign language': 'American Sign Language',
  'swiss german': 'Swiss German',
  'brazilian portuguese': 'Portuguese',
  gaelic: 'Irish',
  kurdish: 'Kurdish',
  punjabi: 'Punjabi',
  bengali: 'Bengali',
  bangla: 'Bengali',
  sinhalese: 'Sinhala',
  kiswahili: 'Swahili',
  norwegian: 'Norwegian',
  burmese: 'Burmese',
  pashto: 'Pashto',
  khmer: 'Khmer',
  twi: 'Twi',
  lingala: 'Lingala',
  berber: 'Berber',
  creole: 'Haitian Creole',
  deutsch: 'German',
  français: 'French',
  español: 'Spanish',
  italiano: 'Italian',
  oriya: 'Odia',
  kyrgyz: 'Kyrgyz',
};

let languageNames: Map<string, string> | null = null;

/** Languages by lower-case name, with their canonical English name. */
export function languages(): ReadonlyMap<string, string> {
  if (languageNames) return languageNames;
  const display = new Intl.DisplayNames('en', { type: 'language' });
  const made = new Map<string, string>();
  for (const code of languageCodes) {
    const name = display.of(code);
    if (name && name !== code) made.set(withoutAccents(name).toLowerCase(), name);
  }
  for (const [alias, name] of Object.entries(languageAliases)) made.set(withoutAccents(alias), name);
  languageNames = made;
  return made;
}
