import type { Language } from '@pluto/shared/ipc/language.ts';
import { languageOfPage } from '@pluto/shared/ipc/language.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';

/** The words of every language of the window; the compiler asks for each that `shared/ipc/language.ts` lists. */
export const wordsByLanguage: Record<Language, Words> = { en, de };

/** The language of this page. Main names it in the page's address; choosing another loads the page again. */
export const language: Language = languageOfPage(globalThis.location?.search ?? '');

export type { Words } from './en.ts';

/** Every word of the window, in its language. */
export const copy: Words = wordsByLanguage[language];
