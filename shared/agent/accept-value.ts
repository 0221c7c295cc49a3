import type { FieldDefinition } from '../profile/field-definition.ts';
import { acceptFrom } from '../profile/normalise/reading.ts';
import { type Draft, propose, store } from './interview-draft.ts';
import type { QuestionMemory } from './interview-state.ts';
import { type Found, type Heard, isHeardBadly, takeVolunteered } from './volunteered-values.ts';

/** Ends that leave a list, a name or a number without its last word; recognisers lose those. */
const lostEnd =
  /(?:\b(?:and|or|but|also|plus|in|at|of|for|with|from|to|the|an?|my|some|wait|sorry|mean)|[,;–—-]|\.\.\.|…)\s*$/i;

/** A number that a further digit often follows, where no full stop says that it is complete. */
const openNumber = /\b(?:nineteen|twenty|two thousand|thirty|forty|fifty|sixty|seventy|eighty|ninety)\s*$/i;

/** Whether the last word seems to be lost: "Welding and", "Trainee, no wait,", "nineteen ninety". */
function isCutShort(field: FieldDefinition, text: string): boolean {
  if (field.type === 'yes_no') return /\b(?:but|if|unless|because|only)[\s,.]*$/i.test(text);
  return lostEnd.test(text) || openNumber.test(text);
}

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
  const mustAsk =
    field.needsReadBack || confidence < acceptFrom || isCutShort(field, heard.text) || isHeardBadly(heard);
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
