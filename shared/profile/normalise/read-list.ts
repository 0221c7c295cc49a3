import type { NormaliseContext } from '../field-definition.ts';
import { numbersIn } from './number-words.ts';
import { proposed, type Reading } from './reading.ts';
import { skillAliases, skillNames } from './skill-names.ts';
import { soundDistance } from './sound.ts';
import { tidy, withoutAccents, withoutFillers } from './text.ts';

const skills = new Map<string, string>([
  ...skillNames.map((name) => [name.toLowerCase(), name] as const),
  ...Object.entries(skillAliases),
]);

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

const framing =
  /^(?:(?:(?:my|the) (?:main |key |core |strongest |native |mother )*(?:skills?|languages?|strengths?|tongue)(?: (?:are|is|include|would be))?|i (?:mostly |mainly |usually |also |can |fluently |currently |really )*(?:speak|know|use|work with|work in|do|have|am good (?:at|with)|am (?:experienced|skilled|fluent) (?:in|with|at)|have experience (?:in|with)|understand)|i'm (?:good|experienced|skilled|fluent|best|strong|confident|comfortable) (?:at|with|in)|i've (?:worked|got experience) with|mainly|mostly|primarily|especially|basically|experience (?:in|with)|knowledge of|things like|stuff like|it's|that's|fluent in|fluent|native|a bit of|some|a little|also|then|and|plus|both|obviously|of course)\b[ :,]*)+/i;
const itemTail =
  /[ ,]+(?:(?:at )?(?:native|fluent(?:ly)?|fluency|basic|beginner|intermediate|advanced|conversational|mother tongue|native speaker|as well|too|mainly|mostly|a (?:little|bit)|well|very well|and so on|and so forth|etc(?:etera)?|et cetera|to name a few|among others|that's it|that's all|i (?:speak|know)|level|skills?|(?<!sign )language|(?:a|b|c)[12]))+$/i;

const marks = /\s*[,;•|\n]\s*/;
const joints =
  /\s*[,;•|\n]\s*|\.\s+|\s+(?:and also|as well as|and|plus|also|then|und|&|with|using|including|such as)\s+/i;

/** Items of a list. Written lists keep "and" inside an item where commas divide them ("Research and Development"). */
function items(text: string, isSpoken: boolean): string[] {
  const isMarked = !isSpoken && /[,;•|\n]/.test(text);
  const whole = isSpoken
    ? stripItem(tidy(text).replace(/[.!?]+$/, ''))
        .replace(/\bc plus plus\b/gi, 'C++')
        .replace(/\b(?:c|see) sharp\b/gi, 'C#')
    : text.replace(/[.!?]+\s*$/, '');
  return whole
    .split(isMarked ? marks : joints)
    .flatMap((item) => {
      // "Excel, SAP and Word": a written list may still end like a spoken one.
      const pieces = item.split(/\s+(?:and|&)\s+/i);
      return pieces.every((piece) => skills.has(piece.toLowerCase()) || languages().has(piece.toLowerCase()))
        ? pieces
        : [item];
    })
    .map((item) => stripItem(tidy(item)))
    .filter((item) => item !== '');
}

function stripItem(item: string): string {
  let rest = item.replace(/^["'(]+|["').!?]+$/g, '').trim();
  for (let round = 0; round < 3; round += 1)
    rest = rest
      .replace(framing, '')
      .replace(/^(?:and|also|plus|then|a bit of|some|a little)\s+/i, '')
      .replace(itemTail, '')
      .replace(/\s*\([^)]*\)$/, '')
      .trim();
  return rest;
}

/** Splits words without commas into known names, longest first; null if a word is left over. */
function segmented(item: string, known: ReadonlyMap<string, string>): string[] | null {
  const words = withoutAccents(item).toLowerCase().split(/\s+/);
  const found: string[] = [];
  let at = 0;
  while (at < words.length) {
    let size = Math.min(4, words.length - at);
    while (size > 0 && !known.has(words.slice(at, at + size).join(' '))) size -= 1;
    if (size === 0) return null;
    found.push(known.get(words.slice(at, at + size).join(' ')) as string);
    at += size;
  }
  return found;
}

function distinct(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = value.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Words that stand in sentences but not in the name of a skill: a sign of a misheard item. */
const notInNames =
  /\b(?:it's|i'm|i|you|he|she|we|they|me|my|your|the|do|don't|did|does|is|are|was|were|be|been|happened?|have|had|that|this|what|which|who|because|but|not|no|yes|maybe|would|could|should|can't|won't|set|get|got|go|goes|went|mean|know|think|like)\b/i;

function knownTerms(context: NormaliseContext): ReadonlyMap<string, string> {
  const standing = context.known?.skills?.value;
  const own = Array.isArray(standing) ? standing.filter((item) => typeof item === 'string') : [];
  return own.length === 0
    ? skills
    : new Map([...skills, ...own.map((item) => [item.toLowerCase(), item] as const)]);
}

/** Digits or number words and nothing else. */
function isNumber(item: string): boolean {
  let rest = item;
  for (const { start, end } of numbersIn(item).reverse()) rest = rest.slice(0, start) + rest.slice(end);
  return !/\p{L}/u.test(rest.replace(/\b(?:oh|double|triple|plus|minus|point|and)\b/gi, ''));
}

/** Skills: known spellings where there is one, otherwise as said. Strange items make the list a proposal. */
export function readSkills(text: string, context: NormaliseContext): Reading<string[]> | null {
  const known = knownTerms(context);
  const parts = items(
    context.modality === 'spoken' ? withoutFillers(text) : text,
    context.modality === 'spoken',
  );
  if (parts.length === 0) return null;
  // A phone number or a year that was meant for another question is no skill.
  if (context.modality !== 'resume' && parts.every(isNumber))
    return { unclear: 'Those are numbers, not skills.' };
  const found: string[] = [];
  let confidence = context.modality === 'spoken' ? 0.9 : 0.97;
  for (const part of parts) {
    const whole = known.get(part.toLowerCase());
    const pieces = whole ? [whole] : segmented(part, known);
    if (pieces) {
      found.push(...pieces);
      continue;
    }
    if (context.modality !== 'spoken') {
      found.push(part);
      continue;
    }
    if (notInNames.test(part) || part.split(' ').length > 4)
      return { unclear: 'I did not catch all of them.' };
    confidence = Math.min(confidence, proposed);
    found.push(part.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()));
  }
  return { value: distinct(found), confidence };
}

/** The languages people of a country are likely to speak, most likely first. */
function likelyLanguages(country: string | null | undefined): string[] {
  if (!country) return [];
  const display = new Intl.DisplayNames('en', { type: 'language' });
  const code = new Intl.Locale(`und-${country}`).maximize().language;
  const name = code ? display.of(code) : undefined;
  return name ? [name] : [];
}

/** Words around languages that say how well, not which. */
const aroundLanguages = new Set(
  "i i'm i'd can also and a the of some bit little fluent fluently fluency native natively basic basics good very well is are my mother tongue at on level only just both obviously course as too language languages advanced intermediate beginner conversational business first second third then plus so that's it's perfectly quite pretty mainly mostly speak speaking know understand speaker proficient excellent working knowledge my a1 a2 b1 b2 c1 c2 yes sure naturally great grew up with learned learnt school have had from home parents family really rather decent passable".split(
    ' ',
  ),
);

function spokenLanguages(
  text: string,
  known: ReadonlyMap<string, string>,
  context: NormaliseContext,
): Reading<string[]> | null {
  const words = withoutAccents(tidy(withoutFillers(text))).match(/[\p{L}\d']+/gu) ?? [];
  const found: string[] = [];
  let pending: string[] = [];
  let before: string[] = [];
  let confidence = 0.93;
  let lost = 0;
  const flush = (): void => {
    if (pending.length === 0) return;
    // A misheard name may begin like a small word: "are you" for Urdu.
    const repaired =
      repairedLanguage(pending.join(' '), known, context) ??
      repairedLanguage([...before, ...pending].join(' '), known, context);
    if (repaired === '') {
      // Nothing but small words: no language is missing.
    } else if (repaired) {
      found.push(repaired);
      confidence = proposed;
    } else lost += pending.length;
    pending = [];
    before = [];
  };
  for (let at = 0; at < words.length; ) {
    let size = Math.min(3, words.length - at);
    while (
      size > 0 &&
      !known.has(
        words
          .slice(at, at + size)
          .join(' ')
          .toLowerCase(),
      )
    )
      size -= 1;
    if (size > 0) {
      flush();
      found.push(
        known.get(
          words
            .slice(at, at + size)
            .join(' ')
            .toLowerCase(),
        ) as string,
      );
      at += size;
      continue;
    }
    const word = words[at] as string;
    if (aroundLanguages.has(word.toLowerCase())) {
      flush();
      before.push(word);
    } else pending.push(word);
    at += 1;
  }
  flush();
  if (found.length === 0) return null;
  if (/\b(?:not|no|don't|doesn't|except)\b/i.test(text))
    return { unclear: 'I am not sure which languages you mean.' };
  if (lost > 3) return { value: distinct(found), confidence: proposed };
  return lost > 0 ? { unclear: 'I did not catch all of them.' } : { value: distinct(found), confidence };
}

/** A misheard stretch as the language it sounds like; an empty text for small words; null if none is near. */
function repairedLanguage(
  heard: string,
  known: ReadonlyMap<string, string>,
  context: NormaliseContext,
): string | null {
  const core = heard.replace(/\s+(?:an|in|and|un|en)$/i, '').replace(/^(?:and|an|in)\s+/i, '');
  if (/^(?:an|in|and|un|en|or|to|it|is)$/i.test(core)) return '';
  const home = likelyLanguages(context.country);
  const scored = [...new Set(known.values())]
    .map((name) => ({ name, distance: soundDistance(core, name) - (home.includes(name) ? 0.15 : 0) }))
    .sort((a, b) => a.distance - b.distance);
  const [best, next] = scored;
  if (!best || best.distance > 0.35 || (next && next.distance - best.distance < 0.1)) return null;
  return best.name;
}

/** Languages by their English names; a misheard one is repaired only as a proposal. */
export function readLanguages(text: string, context: NormaliseContext): Reading<string[]> | null {
  const known = languages();
  if (context.modality === 'spoken') return spokenLanguages(text, known, context);
  const found: string[] = [];
  let confidence = 0.95;
  for (const part of items(text, false)) {
    const whole = known.get(withoutAccents(part).toLowerCase());
    if (whole) {
      found.push(whole);
      continue;
    }
    const pieces = segmented(part, known);
    if (pieces) {
      found.push(...pieces);
      continue;
    }
    const inside = part
      .split(/[\s:(-]+/)
      .map((word) => known.get(withoutAccents(word).toLowerCase()))
      .filter((name) => name !== undefined);
    if (inside.length > 0) found.push(...inside);
    else if (/^[\p{L} '-]{3,40}$/u.test(part)) {
      found.push(part);
      confidence = 0.7;
    }
  }
  return found.length === 0 ? null : { value: distinct(found), confidence };
}
