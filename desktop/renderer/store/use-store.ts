import { speakFailures } from '../words/speak-failures.ts';
import { createStore } from './store.ts';

/** The store of this window. Select what is needed: `useStore((state) => state.ranking)`. */
export const useStore = createStore(speakFailures(window.pluto));
