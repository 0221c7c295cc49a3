import type { Source } from '@pluto/shared/profile/provenance.ts';
import { createContext, useContext } from 'react';
import { type ResumeWords, resumeWords } from '../resume/resume-words.ts';

/** What the parts say by themselves. An application in another language gives its own once, at the top. */
export interface UiWords {
  /** BCP 47, for dates. */
  locale: string;
  close: string;
  dismiss: string;
  cancel: string;
  message: string;
  loading: string;
  notKnown: string;
  unnamedPost: string;
  unnamedCourse: string;
  /** At the end of a list that was cut. */
  more: (count: number) => string;
  now: string;
  since: (when: string) => string;
  until: (when: string) => string;
  remove: (tag: string) => string;
  removed: (tag: string) => string;
  added: (tags: string) => string;
  reference: (reference: string) => string;
  score: string;
  /** The whole score is known. */
  scoreKnown: (label: string, points: number) => string;
  /** Gaps may still add to it. */
  scoreOpen: (label: string, points: number, gaps: number) => string;
  sources: Record<Source, string>;
  confirmed: (source: string) => string;
  resume: ResumeWords;
}

export const englishUiWords: UiWords = {
  locale: 'en',
  close: 'Close',
  dismiss: 'Dismiss',
  cancel: 'Cancel',
  message: 'Message',
  loading: 'Loading',
  notKnown: 'Not known',
  unnamedPost: 'Unnamed post',
  unnamedCourse: 'Unnamed course',
  more: (count) => `and ${count} more`,
  now: 'now',
  since: (when) => `since ${when}`,
  until: (when) => `until ${when}`,
  remove: (tag) => `Remove ${tag}`,
  removed: (tag) => `Removed ${tag}`,
  added: (tags) => `Added ${tags}`,
  reference: (reference) => `Reference ${reference}`,
  score: 'Score',
  scoreKnown: (label, points) => `${label}: ${points} of 100, nothing missing`,
  scoreOpen: (label, points, gaps) => `${label}: ${points} of 100, gaps could add up to ${gaps}`,
  sources: { import: 'Import', resume: 'Resume', spoken: 'Spoken', typed: 'Typed', recruiter: 'Recruiter' },
  confirmed: (source) => `${source}, confirmed`,
  resume: resumeWords,
};

const UiWordsContext = createContext<UiWords>(englishUiWords);

/** Gives every part below its words. */
export const UiWordsProvider = UiWordsContext.Provider;

/** For the parts of this library: what to say. */
export const useUiWords = (): UiWords => useContext(UiWordsContext);
