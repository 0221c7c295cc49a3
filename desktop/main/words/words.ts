import type { Language } from '@pluto/shared/ipc/language.ts';
import { de } from './de.ts';
import { en, type MainWords } from './en.ts';

/** Words of the main process in every language. */
export const mainWords: Record<Language, MainWords> = { en, de };

/** Gives the words of the language as it is now: it may be changed while the app runs. */
export type Speak = () => MainWords;
