import type { FieldDefinition } from '../profile/field-definition.ts';
import type { AgendaQuestion } from './agenda.ts';

/** Checks of what was read that come early; more in a row would be a resume read back to its owner. */
const mostEarlyChecks = 2;
/** A sensitive question has at least so many others before it, where there are so many. */
const beforeSensitive = 3;

const easyTypes: ReadonlySet<FieldDefinition['type']> = new Set([
  'text',
  'place',
  'number',
  'list',
  'choice',
  'degree',
]);

/** Whether a talk may open with it: answered from memory in a few words, nothing private, nothing spelled out. */
export function isEasyStart(field: FieldDefinition, question: AgendaQuestion): boolean {
  return (
    easyTypes.has(field.type) &&
    !field.sensitive &&
    !field.needsReadBack &&
    question.reason.kind !== 'unexplained_gap'
  );
}

/**
 * The order in which chosen questions are asked. The recruiter's own order comes first and stands as it is. Without one,
 * the talk opens with the most valuable easy question; then come two checks of what was read (a yes settles each), then
 * the rest by value. Sensitive questions are never among the first three where others exist, and the pause in the work
 * history is always last. Pure.
 * @param chosen the questions within the budget, most valuable first
 * @param order the recruiter's order, perhaps empty
 */
export function arrangeQuestions(
  chosen: readonly AgendaQuestion[],
  fields: readonly FieldDefinition[],
  order: readonly string[],
): AgendaQuestion[] {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const place = new Map(order.map((key, index) => [key, index]));
  const ordered = chosen
    .filter(({ field_key }) => place.has(field_key))
    .sort((a, b) => (place.get(a.field_key) ?? 0) - (place.get(b.field_key) ?? 0));
  const rest = chosen.filter(({ field_key }) => !place.has(field_key));
  const gap = rest.filter(({ reason }) => reason.kind === 'unexplained_gap');
  const waiting = rest.filter(({ reason }) => reason.kind !== 'unexplained_gap');
  const arranged = [...ordered];
  const take = (question: AgendaQuestion | undefined): void => {
    if (question) arranged.push(...waiting.splice(waiting.indexOf(question), 1));
  };
  const isSensitive = ({ field_key }: AgendaQuestion): boolean => byKey.get(field_key)?.sensitive === true;
  const isCheck = ({ reason }: AgendaQuestion): boolean =>
    reason.kind === 'doubtful' || reason.kind === 'contradictory';
  if (ordered.length === 0) {
    take(
      waiting.find((question) => {
        const field = byKey.get(question.field_key);
        return field !== undefined && isEasyStart(field, question);
      }),
    );
  }
  for (const check of waiting
    .filter((question) => isCheck(question) && !isSensitive(question))
    .slice(0, mostEarlyChecks)) {
    take(check);
  }
  while (waiting.length > 0) {
    const next =
      arranged.length < beforeSensitive ? waiting.find((question) => !isSensitive(question)) : undefined;
    take(next ?? waiting[0]);
  }
  return [...arranged, ...gap];
}
