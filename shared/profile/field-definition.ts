import type { z } from 'zod';
import type { PlaceIndex } from './normalise/place-index.ts';
import type { Profile } from './profile.ts';
import type { CanonicalValue } from './value.ts';

/** How an answer reaches us. Spoken text was written by a recogniser and carries its errors. */
export type Modality = 'spoken' | 'typed' | 'resume' | 'import';

/** Kind of a field: decides the input control, the normaliser family and the CSV column's form. */
export type FieldType =
  | 'text'
  | 'email'
  | 'phone'
  | 'place'
  | 'number'
  | 'year'
  | 'degree'
  | 'list'
  | 'work_history'
  | 'education'
  | 'yes_no'
  | 'notice'
  | 'money'
  | 'choice'
  | 'url'
  | 'date';

/** What a normaliser may look at besides the text itself. */
export interface NormaliseContext {
  modality: Modality;
  /** Today as `YYYY-MM-DD`; normalisers never read the clock. */
  today: string;
  /** ISO 3166-1 alpha-2 guess of the candidate's country, for national phone numbers and currencies. */
  country?: string | null;
  /** What is known already, for example the name that an e-mail address is likely to contain. */
  known?: Profile;
  /** Cities of the world, needed to trust a spoken city; see `cities.ts`. */
  places?: PlaceIndex;
}

/**
 * What a text means for a field.
 * - `value`: a canonical value; `confidence` 0..1; `words` is the part of the text that supports it.
 * - `none`: the candidate has no such thing ("I don't have one"); not a refusal.
 * - `declined`: the candidate does not want to say.
 * - `unclear`: not understood; `reason` is a sentence fit for the candidate and for a model.
 */
export type Normalised =
  | { kind: 'value'; value: CanonicalValue; confidence: number; words: string }
  | { kind: 'none' }
  | { kind: 'declined' }
  | { kind: 'unclear'; reason: string };

/** One entry of the catalogue. Everything the product does with a field is read from here. */
export interface FieldDefinition {
  key: string;
  label: string;
  type: FieldType;
  /** Unit of the canonical value, for example "years"; null where there is none. */
  unit: string | null;
  /** What the field means; read by the API page and by models. */
  description: string;
  /** Canonical form of the value. */
  schema: z.ZodType<CanonicalValue>;
  /** First wording, spoken to the candidate. */
  question: string;
  /** Second wording, used after an answer that was not understood. */
  questionAgain: string;
  /** A typical answer: placeholder for typing and priming for the recogniser. */
  example: string;
  /** Choices in canonical form with labels, for `yes_no`, `degree` and `choice`. */
  choices: readonly { value: string; label: string }[] | null;
  /** Exact values are read back and stored as confirmed only after yes (spoken answers only). */
  needsReadBack: boolean;
  /** Shown masked, never logged. */
  sensitive: boolean;
  /** Whether an intake may ask for it (`work_history` and `education` come from the resume only). */
  askable: boolean;
  /** CSV headers that mean this field, lower case. */
  headers: readonly string[];
  normalise(text: string, context: NormaliseContext): Normalised;
  /**
   * Other values that everything heard so far (oldest first) may mean, best first. Only ever read back, never stored
   * without a yes. Absent where there is no other way to read.
   */
  alternatives?(heard: readonly string[], context: NormaliseContext): CanonicalValue[];
  /** Prints a canonical value for the eye. */
  print(value: CanonicalValue): string;
  /** Says a canonical value for the ear (digit groups, letters, "dot" and "at"). */
  say(value: CanonicalValue): string;
  /** Says it letter by letter or digit by digit, after a read-back was refused. Absent where that is no help. */
  spell?(value: CanonicalValue): string;
}
