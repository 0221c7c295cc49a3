import { isSameValue } from '../profile/diff.ts';
import type { FieldDefinition } from '../profile/field-definition.ts';
import { acceptFrom, likely } from '../profile/normalise/reading.ts';
import type { CanonicalValue } from '../profile/value.ts';
import { volunteeredPart } from './field-cues.ts';
import { type Draft, fieldOf, isOpen, store } from './interview-draft.ts';
import type { QuestionMemory } from './interview-state.ts';
import { normaliseContext } from './understand-answer.ts';

/** A final utterance of the candidate. */
export interface Heard {
  text: string;
  /** The transcript entries it stands in: more than one where an answer came in pieces. */
  entry_ids: string[];
  confidence: number | null;
}

/** Below this confidence of the recogniser even a clear value is read back. */
const doubtfulHearing = 0.45;

/** A value for a question that was not open. */
export interface Found {
  question: QuestionMemory;
  field: FieldDefinition;
  value: CanonicalValue | null;
  confidence: number;
  /** The words that give it. */
  part: string;
}

/** Types of which a whole value cannot mean anything else, whatever was asked. */
const unmistakable: ReadonlySet<string> = new Set(['email', 'phone', 'place', 'money', 'url']);

/** The part of a sentence that gives a value for a question that is not open; null if there is none. */
function partFor(draft: Draft, field: FieldDefinition, text: string, isOnly: boolean): string | null {
  const part = volunteeredPart(field.key, draft.state.current, text);
  if (part !== null || !isOnly || !unmistakable.has(field.type)) return part;
  return field.type !== 'place' || /^[^,]{2,40},[^,]{3,40}$/.test(text) ? text : null;
}

/**
 * Values for other open questions that the same sentence gives.
 * @param isOnly true when the sentence was not understood as an answer to the open question
 */
export function volunteered(draft: Draft, text: string, isOnly = false): Found[] {
  const { state, context } = draft;
  const found: Found[] = [];
  for (const question of state.questions) {
    if (question.field_key === state.current || !isOpen(question)) continue;
    const field = fieldOf(draft, question.field_key);
    const part = field ? partFor(draft, field, text, isOnly) : null;
    if (!field || part === null) continue;
    const reading = field.normalise(part, normaliseContext(context, state));
    const isWhole = part === text && unmistakable.has(field.type);
    if (reading.kind !== 'value' || (isWhole && reading.confidence < acceptFrom)) continue;
    if (!question.refused.some((value) => isSameValue(value, reading.value))) {
      found.push({ question, field, value: reading.value, confidence: reading.confidence, part });
    }
  }
  return found;
}

/**
 * Stores what is sure of the volunteered values, and keeps the rest to be read back when its question comes.
 * @returns whether something is being stored, was kept for later, or neither
 */
export function takeVolunteered(
  draft: Draft,
  found: readonly Found[],
  heard: Heard,
): 'stored' | 'kept' | 'nothing' {
  let taken: 'stored' | 'kept' | 'nothing' = 'nothing';
  for (const { question, field, value, confidence } of found) {
    if (value === null) continue;
    const isSure = confidence >= likely && !field.needsReadBack && !isHeardBadly(heard);
    const proof = { field_key: field.key, value, words: heard.text, entry_ids: heard.entry_ids };
    if (isSure) {
      store(draft, { ...proof, intent: 'value', confirmed: false });
      taken = 'stored';
      continue;
    }
    const isNew = question.mentioned === null || !isSameValue(question.mentioned.value, value);
    question.mentioned = { ...proof, spelled: false };
    if (isNew && taken === 'nothing') taken = 'kept';
  }
  return taken;
}

/** Whether the recogniser itself was so unsure that even a clear value must be read back. */
export function isHeardBadly(heard: Heard): boolean {
  return heard.confidence !== null && heard.confidence < doubtfulHearing;
}
