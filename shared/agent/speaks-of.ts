import type { FieldDefinition } from '../profile/field-definition.ts';
import { refersTo } from './field-cues.ts';

/** Words that stand in any question. */
const empty = new Set(
  'about again also been could does done down each from give have here just know like many more much need please said same tell than that their them then there they this what when where which will with would your yours'.split(
    ' ',
  ),
);

/** The beginnings of the words that carry a meaning: "authorised" and "authorisation" are one. */
function stems(text: string): Set<string> {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word.length > 3 && !empty.has(word)).map((word) => word.slice(0, 5)));
}

/**
 * How much a text speaks of a field: 0 for not at all, more for more of the field's own words. Whoever hears "yes"
 * or "twelve" has to know what was asked; a model's questions are worded by the model.
 * @param wordings other wordings of the question, such as that of an agenda
 */
export function speaksOf(field: FieldDefinition, text: string, wordings: readonly string[] = []): number {
  const said = stems(text);
  const own = [field.label, field.question, field.questionAgain, ...wordings].map(stems);
  const shared = own.map((words) => [...words].filter((word) => said.has(word)).length);
  const cue = refersTo(field, text.toLowerCase()) ? 2 : 0;
  return Math.max(0, ...shared) + cue;
}
