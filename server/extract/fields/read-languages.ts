import type { Line } from '../document/document-text.ts';

const codes =
  `en de fr es it pt nl sv da nb no fi is pl cs sk hu ro bg el tr ru uk be sr hr sl bs mk sq lt lv et ga cy gd eu ca gl mt lb ar he fa ur hi bn pa gu mr ta te kn ml si ne or as zh yue ja ko vi th id ms tl fil my km lo mn ka hy az kk uz sw am ha yo ig zu xh af so rw la eo ku ps tg ky tk`.split(
    ' ',
  );
const printedIn = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'pl', 'ru', 'ja', 'ko', 'zh'];
const extra: Record<string, string> = {
  mandarin: 'Chinese',
  'mandarin chinese': 'Chinese',
  farsi: 'Persian',
  'swiss german': 'German',
  flemish: 'Dutch',
  castellano: 'Spanish',
  valenciano: 'Catalan',
  euskera: 'Basque',
  tagalog: 'Filipino',
  norwegian: 'Norwegian',
  'norwegian bokmål': 'Norwegian',
  norsk: 'Norwegian',
  svenska: 'Swedish',
  dansk: 'Danish',
  suomi: 'Finnish',
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

/** The English name of a language given by its name in one of the languages we read; null if it is none. */
export function languageName(text: string): string | null {
  return languageNames().get(text.normalize('NFC').toLowerCase().trim()) ?? null;
}

/** A spoken language with the line it stands in. */
export interface ReadLanguage {
  name: string;
  line: Line;
}

/** Finds the languages in lines: the name stands at the start of a piece ("English (fluent)", "Deutsch: C1"). */
export function readLanguages(lines: readonly Line[]): ReadLanguage[] {
  const found = new Map<string, ReadLanguage>();
  for (const line of lines) {
    for (const piece of line.text.split(/[,;|•·/\n]|\s{3,}|\band\b|\bund\b|\bet\b|\by\b/iu)) {
      const words = piece.replace(/^[^\p{L}]+/u, '').split(/[\s:：()（）–—-]+/u);
      const name = languageName(words.slice(0, 2).join(' ')) ?? languageName(words[0] ?? '');
      if (name && !found.has(name)) found.set(name, { name, line });
    }
  }
  return [...found.values()];
}
