import type { FieldDefinition } from '../profile/field-definition.ts';
import { acceptFrom } from '../profile/normalise/reading.ts';
import { type Draft, propose, store } from './interview-draft.ts';
import type { QuestionMemory } from './interview-state.ts';
import { type Found, type Heard, isHeardBadly, takeVolunteered } from './volunteered-values.ts';

/** Takes a value: stores it where it is sure, reads it back where it is exact, unusual or heard badly. */
export function acceptValue(
  draft: Draft,
  field: FieldDefinition,
  question: QuestionMemory,
  heard: Heard,
  value: NonNullable<Found['value']>,
  confidence: number,
  extra: readonly Found[],
): void {
  // "Cooking and …": the last item got lost.
  const isCutShort = field.type === 'list' && /\b(?:and|or|also|plus)[\s.,…]*$/i.test(heard.text);
  const mustAsk = field.needsReadBack || confidence < acceptFrom || isCutShort || isHeardBadly(heard);
  if (mustAsk) {
    for (const item of extra) {
      if (item.value !== null) {
        item.question.mentioned = {
          field_key: item.field.key,
          value: item.value,
          words: heard.text,
          entry_ids: heard.entry_ids,
          spelled: false,
        };
      }
    }
    const isSecond = question.refused.length > 0;
    propose(draft, {
      field_key: field.key,
      value,
      words: heard.text,
      entry_ids: heard.entry_ids,
      spelled: isSecond,
    });
    return;
  }
  store(draft, {
    field_key: field.key,
    intent: 'value',
    value,
    confirmed: false,
    words: heard.text,
    entry_ids: heard.entry_ids,
  });
  takeVolunteered(draft, extra, heard);
}
