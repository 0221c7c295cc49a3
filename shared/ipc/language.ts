/** Languages of the desktop, each by its own name. A new one is a line here; the compiler then asks for its words. */
export const languageNames = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof languageNames;

export const languages = Object.keys(languageNames) as [Language, ...Language[]];

const isLanguage = (text: string): text is Language => Object.hasOwn(languageNames, text);

/**
 * The language to speak: the one that was chosen, else the first of the system's own (BCP 47, "de-AT") that there
 * are words for, else English.
 */
export function chooseLanguage(chosen: Language | 'system', ofSystem: readonly string[]): Language {
  if (chosen !== 'system') return chosen;
  for (const tag of ofSystem) {
    const language = tag.toLowerCase().split(/[-_]/)[0] ?? '';
    if (isLanguage(language)) return language;
  }
  return 'en';
}

/** The query by which main tells a page its language. */
export const languageQuery = (language: Language) => `?language=${language}`;

/** Reads that query; English when there is none. */
export function languageOfPage(search: string): Language {
  const named = /[?&]language=([a-z]+)/.exec(search)?.[1] ?? '';
  return isLanguage(named) ? named : 'en';
}
