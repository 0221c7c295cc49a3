import { languages as catalogueLanguages } from '@pluto/shared/profile/normalise/language-names.ts';
import { withoutAccents } from '@pluto/shared/profile/normalise/text.ts';
import type { Line } from '../document/document-text.ts';

const codes =
  `en de fr es it pt nl sv da nb no fi is pl cs sk hu ro bg el tr ru uk be sr hr sl bs mk sq lt lv et ga cy gd eu ca gl mt lb ar he fa ur hi bn pa gu mr ta te kn ml si ne or as zh yue ja ko vi th id ms tl fil my km lo mn ka hy az kk uz sw am ha yo ig zu xh af so rw la eo ku ps tg ky tk`.split(
    ' ',
  );
const printedIn =
  'en de fr es it pt nl sv da nb fi pl cs sk hu ro bg hr el tr ru uk ar he hi th vi id ja ko zh ca'.split(
    ' ',
  );
const extra: Record<string, string> = {
  castellano: 'Spanish',
  valenciano: 'Catalan',
  valencià: 'Catalan',
  euskera: 'Basque',
  schweizerdeutsch: 'Swiss German',
  mandarín: 'Mandarin',
  mandarino: 'Mandarin',
  mandarim: 'Mandarin',
  hochchinesisch: 'Mandarin',
  norsk: 'Norwegian',
  svenska: 'Swedish',
  dansk: 'Danish',
  suomi: 'Finnish',
  普通话: 'Mandarin',
  粤语: 'Cantonese',
  asl: 'American Sign Language',
  bsl: 'British Sign Language',
};

let names: Map<string, string> | null = null;

function languageNames(): Map<string, string> {
  if (names) return names;
  names = new Map(Object.entries(extra));
  const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  for (const display of printedIn) {
    const printed = new Intl.DisplayNames([display], { type: 'language', fallback: 'none' });
    for (const code of codes) {
      const name = printed.of(code)?.toLowerCase();
      const canonical = english.of(code);
      if (name && canonical && !names.has(name)) names.set(name, code === 'nb' ? 'Norwegian' : canonical);
    }
  }
  return names;
}

/**
 * The name of a language as the catalogue keeps it, given in one of the languages we read; null if it is none. What a
 * candidate says or types comes out the same.
 */
export function languageName(text: string): string | null {
  const plain = text.normalize('NFC').toLowerCase().trim();
  return catalogueLanguages().get(withoutAccents(plain)) ?? languageNames().get(plain) ?? null;
}

/** A spoken language with the line it stands in. */
export interface ReadLanguage {
  name: string;
  line: Line;
}

const separators =
  /[,;|•·/\n、，]|\s{3,}|[⋆★☆●○◉■□⭐]+\d?|(?<!\p{L})(?:and|und|et|y|e|en|og|och|i|и|та)(?!\p{L})/iu;

/** The language that a piece of text opens with: "English (fluent)", "Langue maternelle : français". */
function languageAtStart(piece: string): string | null {
  const words = piece
    .replace(/^[^\p{L}]+/u, '')
    .replace(
      /^(?:native|fluent(?: in)?|mother tongue|muttersprache|langue maternelle|lengua materna|madrelingua|basic|conversational|verhandlungssicher(?:es)?|fließend(?:es)?)\s*[:：]?\s+/iu,
      '',
    )
    .split(/[\s:：()（）[\]–—‐-]+/u);
  return languageName(words.slice(0, 2).join(' ')) ?? languageName(words[0] ?? '');
}

/** Finds the languages in lines: the name stands at the start of a piece ("English (fluent)", "Deutsch: C1"). */
export function readLanguages(lines: readonly Line[]): ReadLanguage[] {
  const found = new Map<string, ReadLanguage>();
  for (const line of lines) {
    for (const piece of line.text.split(separators)) {
      const name = piece ? languageAtStart(piece) : null;
      if (name && !found.has(name)) found.set(name, { name, line });
    }
  }
  return [...found.values()];
}

const label =
  /^(?:(?:spoken |foreign )?languages?(?: skills| spoken)?|sprachen|sprachkenntnisse|fremdsprachen|langues?|idiomas?|lingue|línguas|talen|språk|sprog|języki|языки|мови|言語|語学|언어|语言)\s*(?:[:：]|\s{3,})\s*/iu;

/** Lines outside a languages section that list spoken languages behind a label: "Languages: English, German". */
export function languageLines(lines: readonly Line[]): Line[] {
  return lines
    .filter((line) => {
      const text = line.text.replace(/^[^\p{L}]+/u, '');
      const rest = label.test(text) ? text.replace(label, '') : '';
      const pieces = rest.split(/[,;|•·、，]|\s{3,}/).filter((piece) => piece.trim() !== '');
      return pieces.length > 0 && pieces.filter(languageAtStart).length >= pieces.length / 2;
    })
    .map((line) => ({ ...line, text: line.text.replace(/^[^\p{L}]+/u, '').replace(label, '') }));
}
