import { speakFailures } from '../words/speak-failures.ts';
import { speakLabels } from '../words/speak-labels.ts';
import { createStore } from './store.ts';

/** The store of this window. Select what is needed: `useStore((state) => state.ranking)`. */
export const useStore = createStore(speakLabels(speakFailures(window.pluto)));
