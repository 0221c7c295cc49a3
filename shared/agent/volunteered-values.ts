import { isSameValue } from '../profile/diff.ts';
import type { FieldDefinition } from '../profile/field-definition.ts';
import { likely } from '../profile/normalise/reading.ts';
import type { CanonicalValue } from '../profile/value.ts';
import { volunteeredPart } from './field-cues.ts';
import { type Draft, fieldOf, isOpen, store } from './interview-draft.ts';
import type { QuestionMemory } from './interview-state.ts';
import { normaliseContext } from './understand-answer.ts';

/** A final utterance of the candidate. */
export interface Heard {
  text: string;
  entry_id: string;
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
}

/** Values for other open questions that the same sentence gives. */
export function volunteered(draft: Draft, text: string): Found[] {
  const { state, context } = draft;
  const found: Found[] = [];
  for (const question of state.questions) {
    if (question.field_key === state.current || !isOpen(question)) continue;
    const field = fieldOf(draft, question.field_key);
    const part = volunteeredPart(question.field_key, state.current, text);
    if (!field || part === null) continue;
    const reading = field.normalise(part, normaliseContext(context, state));
    if (reading.kind === 'value' && !question.refused.some((value) => isSameValue(value, reading.value))) {
      found.push({ question, field, value: reading.value, confidence: reading.confidence });
    }
  }
  return found;
}

/** Stores what is sure of the volunteered values, and keeps the rest to be read back when its question comes. */
export function takeVolunteered(draft: Draft, found: readonly Found[], heard: Heard): boolean {
  let isStored = false;
  for (const { question, field, value, confidence } of found) {
    if (value === null) continue;
    const isSure = confidence >= likely && !field.needsReadBack && !isHeardBadly(heard);
    if (isSure) {
      store(draft, {
        field_key: field.key,
        intent: 'value',
        value,
        confirmed: false,
        words: heard.text,
        entry_ids: [heard.entry_id],
      });
      isStored = true;
    } else
      question.mentioned = {
        field_key: field.key,
        value,
        words: heard.text,
        entry_ids: [heard.entry_id],
        spelled: false,
      };
  }
  return isStored;
}

/** Whether the recogniser itself was so unsure that even a clear value must be read back. */
export function isHeardBadly(heard: Heard): boolean {
  return heard.confidence !== null && heard.confidence < doubtfulHearing;
}
