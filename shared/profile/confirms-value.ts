import type { FieldDefinition } from './field-definition.ts';
import { readYesNo } from './normalise/read-yes-no.ts';
import type { CanonicalValue } from './value.ts';

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether a yes of the candidate stands behind a value: the interviewer's words directly before hold the value as it
 * is said or spelled, and the reply is a plain yes. Proof for values that were repaired before they were read back,
 * and for doubtful ones from a resume.
 */
export function confirmsValue(
  field: FieldDefinition,
  value: CanonicalValue,
  readBack: string,
  reply: string,
): boolean {
  const answer = readYesNo(reply);
  const isYes = answer !== null && 'value' in answer && answer.value === 'yes' && answer.confidence > 0.6;
  const said = ` ${letters(readBack)} `;
  const forms = [field.say(value), field.print(value), ...(field.spell ? [field.spell(value)] : [])];
  return isYes && forms.some((form) => letters(form) !== '' && said.includes(` ${letters(form)} `));
}
