import type { FieldDefinition } from '../profile/field-definition.ts';
import type { AgendaQuestion } from './agenda.ts';
import { speaksOf } from './speaks-of.ts';

/** The sentences that ask, or all where none does. */
function askingPart(words: string): string {
  const sentences = words.split(/(?<=[.!?])\s+/);
  const asking = sentences.filter((sentence) => sentence.trim().endsWith('?'));
  return asking.at(-1) ?? words;
}

/**
 * The question that an interviewer's last words put, whoever worded them. Null when they put none, or might as well
 * have put another: an answer must not be stored for a question that was not asked.
 */
export function lastAsked(
  questions: readonly AgendaQuestion[],
  fields: readonly FieldDefinition[],
  words: string,
): AgendaQuestion | null {
  const asked = askingPart(words);
  const ranked = questions
    .flatMap((question) => {
      const field = fields.find(({ key }) => key === question.field_key);
      const score = field ? speaksOf(field, asked, [question.question, question.question_again]) : 0;
      return score > 0 ? [{ question, score }] : [];
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  return first && first.score > (second?.score ?? 0) ? first.question : null;
}
