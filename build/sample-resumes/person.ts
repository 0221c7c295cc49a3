/** Languages that documents are printed in (ISO 639-1). */
export type Language =
  | 'en'
  | 'de'
  | 'fr'
  | 'es'
  | 'pt'
  | 'it'
  | 'nl'
  | 'pl'
  | 'uk'
  | 'ja'
  | 'ko'
  | 'he'
  | 'ar'
  | 'ru';

/** "YYYY-MM", or "YYYY" where the person gives no month. */
export type PersonDate = string;

export interface Post {
  title: string;
  company: string;
  place?: string;
  start: PersonDate;
  end: PersonDate | 'present';
  points: string[];
}

export interface Study {
  institution: string;
  degree?: string;
  field?: string;
  start: PersonDate;
  end: PersonDate;
}

export interface SkillGroup {
  /** Printed above or before the skills; nothing for a bare list. */
  name?: string;
  skills: string[];
}

export interface Statement {
  key: 'work_authorisation' | 'salary_expectation' | 'notice_period';
  label: string;
  value: string;
}

/**
 * An invented person, as the person would tell it: everything a layout may print.
 * Names say that they are invented, addresses are at example.com, .org or .net, phones are of ranges kept for
 * drama and examples where the country has one.
 */
export interface Person {
  /** Kebab-case; the documents are named after it. */
  id: string;
  language: Language;
  name: string;
  headline?: string;
  email?: string;
  /** The first is the one to call. */
  phones: { printed: string; e164: string }[];
  location?: string;
  linkedin?: string;
  github?: string;
  portfolio?: string;
  summary?: string;
  work: Post[];
  education: Study[];
  skills: SkillGroup[];
  /** `rank` of 5 draws dots and bars. */
  spoken: { name: string; level: string; rank: number }[];
  statements: Statement[];
  /** Sections that hold nothing the profile has a field for. */
  extras: { title: string; lines: string[] }[];
  /** Date of birth and the like, where the country's habit prints it. */
  personal?: [label: string, value: string][];
  words?: Partial<
    Record<'profile' | 'experience' | 'education' | 'skills' | 'languages' | 'contact', string>
  >;
}
