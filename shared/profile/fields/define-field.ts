import { z } from 'zod';
import type { FieldDefinition, FieldType, NormaliseContext, Normalised } from '../field-definition.ts';
import { correctedParts, isNone, isRefusal } from '../normalise/answer-intent.ts';
import { isReading, type Reader } from '../normalise/reading.ts';
import { spokenList, tidy } from '../normalise/text.ts';
import type { CanonicalValue } from '../value.ts';

/** What a field entry writes down; the rest has a default. */
export interface FieldSpec {
  key: string;
  label: string;
  type: FieldType;
  unit?: string;
  description: string;
  schema: z.ZodType<CanonicalValue>;
  question: string;
  questionAgain: string;
  example: string;
  choices?: readonly { value: string; label: string }[];
  needsReadBack?: boolean;
  sensitive?: boolean;
  askable?: boolean;
  headers: readonly string[];
  read: Reader;
  /** Whether "I don't have one" is an answer; otherwise the reader decides what it means. */
  allowsNone?: boolean;
  /** A bare no to "Do you have a …, and what is it?" means that there is none. */
  noMeansNone?: boolean;
  /** The reader sees the text before refusals are looked for ("I'd rather not" to a yes/no question). */
  readsRefusals?: boolean;
  print?: (value: CanonicalValue) => string;
  say?: (value: CanonicalValue) => string;
  spell?: (value: CanonicalValue) => string;
  alternatives?: (heard: readonly string[], context: NormaliseContext) => CanonicalValue[];
}

function printAny(value: CanonicalValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value
    .map((item) => (typeof item === 'string' ? item : Object.values(item).filter(Boolean).join(', ')))
    .join(', ');
}

function sayAny(value: CanonicalValue): string {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
    ? spokenList(value)
    : printAny(value);
}

/** Types whose canonical text cannot mean anything else. */
const closedTypes: ReadonlySet<FieldType> = new Set([
  'money',
  'notice',
  'yes_no',
  'choice',
  'degree',
  'phone',
  'email',
]);

function normaliseWith(spec: FieldSpec, text: string, context: NormaliseContext): Normalised {
  const cleaned = tidy(text);
  const unclear: Normalised = { kind: 'unclear', reason: `I did not catch ${spec.label.toLowerCase()}.` };
  if (cleaned === '') return unclear;
  // What is canonical already stays as it is: the interviewer sends it, exports carry it.
  if (closedTypes.has(spec.type)) {
    const parsed = spec.schema.safeParse(cleaned);
    if (parsed.success) return { kind: 'value', value: parsed.data, confidence: 0.97, words: cleaned };
  }
  const isAnswer = context.modality === 'spoken' || context.modality === 'typed';
  const readPart = (part: string): Normalised | null => {
    const reading = spec.read(part, context);
    if (!isReading(reading)) return reading ? { kind: 'unclear', reason: reading.unclear } : null;
    const parsed = spec.schema.safeParse(reading.value);
    if (!parsed.success) return { kind: 'unclear', reason: `That does not fit ${spec.label.toLowerCase()}.` };
    return { kind: 'value', value: parsed.data, confidence: reading.confidence, words: part };
  };
  if (!isAnswer) return readPart(cleaned) ?? unclear;
  if (spec.readsRefusals) {
    const reading = readPart(cleaned);
    if (reading?.kind === 'value' && !/\b(?:say|answer|tell|share|disclose|discuss)\b/i.test(cleaned))
      return reading;
  }
  if (isRefusal(cleaned)) return { kind: 'declined' };
  if (spec.allowsNone !== false && isNone(cleaned)) return { kind: 'none' };
  if (
    spec.noMeansNone &&
    /^(?:no|nope|nah|not really|sadly not|unfortunately not)\b[^@./]{0,30}$/i.test(cleaned) &&
    !/\b(?:dot|slash|wait|sorry)\b/i.test(cleaned)
  ) {
    return { kind: 'none' };
  }
  const parts = context.modality === 'spoken' ? correctedParts(cleaned) : [cleaned];
  // A correction replaces what stood before it, so an unclear correction leaves nothing certain.
  const [last, ...earlier] = parts;
  const final = last === undefined ? null : readPart(last);
  if (final) return final.kind === 'value' ? { ...final, words: cleaned } : final;
  const whole = earlier.length === 0 ? null : readPart(cleaned);
  if (whole?.kind === 'value')
    return { ...whole, confidence: Math.min(whole.confidence, 0.5), words: cleaned };
  return unclear;
}

/** Other readings are guesses: those that do not even fit the field are left out. */
function fitting(
  schema: z.ZodType<CanonicalValue>,
  alternatives: NonNullable<FieldSpec['alternatives']>,
): NonNullable<FieldSpec['alternatives']> {
  return (heard, context) => alternatives(heard, context).filter((value) => schema.safeParse(value).success);
}

/** Makes a catalogue entry from its spec: the shared order of refusal, "none", correction and reading. */
export function defineField(spec: FieldSpec): FieldDefinition {
  const {
    read: _read,
    allowsNone: _allowsNone,
    readsRefusals: _readsRefusals,
    noMeansNone: _noMeansNone,
    ...entry
  } = spec;
  return {
    ...entry,
    unit: spec.unit ?? null,
    choices: spec.choices ?? null,
    needsReadBack: spec.needsReadBack ?? false,
    sensitive: spec.sensitive ?? false,
    askable: spec.askable ?? true,
    print: spec.print ?? printAny,
    say: spec.say ?? spec.print ?? sayAny,
    normalise: (text, context) => normaliseWith(spec, text, context),
    ...(spec.alternatives ? { alternatives: fitting(spec.schema, spec.alternatives) } : {}),
  };
}

/** The usual schema of a text value. */
export const textValue = (limit: number): z.ZodType<CanonicalValue> => z.string().min(1).max(limit);
/** The usual schema of a list of texts. */
export const listValue: z.ZodType<CanonicalValue> = z.array(z.string().min(1).max(200)).max(200);
