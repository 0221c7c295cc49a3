import type { NormaliseContext } from '../field-definition.ts';
import { languages } from './language-names.ts';
import { distinct, endsOpen, items, segmented } from './list-items.ts';
import { proposed, type Reading } from './reading.ts';
import { nearestBySound } from './sound.ts';
import { tidy, withoutAccents, withoutFillers } from './text.ts';

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
  "i i'm i'd can also and a the of some bit little fluent fluently fluency native natively basic basics good very well is are my mother tongue at on level only just both obviously course as too language languages advanced intermediate beginner conversational business afraid bilingual trilingual multilingual fellow only level native-level besides additionally and/or maybe enough day life every use daily use work colleagues learning studying still currently at present understand write read writing reading first second third then plus so that's it's perfectly quite pretty mainly mostly speak speaking know understand speaker proficient excellent working knowledge my a1 a2 b1 b2 c1 c2 yes sure naturally great grew up with learned learnt school have had from home parents family really rather decent passable".split(
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
  if (endsOpen(text)) return { unclear: 'I only heard the beginning.' };
  if (/\b(?:not|no|don't|doesn't|except)\b/i.test(text))
    return { unclear: 'I am not sure which languages you mean.' };
  return { value: distinct(found), confidence: lost > 0 ? proposed : confidence };
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
  return nearestBySound(core, known.values(), 0.35, (name) => (home.includes(name) ? 0.15 : 0));
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
