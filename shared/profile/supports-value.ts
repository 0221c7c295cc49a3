import { isSameValue } from './diff.ts';
import type { FieldDefinition, NormaliseContext } from './field-definition.ts';
import type { CanonicalValue } from './value.ts';

function tokens(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** What stands between commas, full stops and joining words; nothing where the text is one part. */
function partsOf(text: string): string[] {
  const parts = text.split(/[.;!?]+\s|,\s|\b(?:and|but)\b/i).map((part) => part.trim());
  return parts.length > 1 ? parts.filter((part) => part !== '') : [];
}

function textsOf(value: CanonicalValue): string[] {
  if (!Array.isArray(value)) return [String(value)];
  return value.map((item) =>
    typeof item === 'string' ? item : Object.values(item).filter(Boolean).join(' '),
  );
}

/**
 * Whether a person's own words hold a value: they mean the same by the field's normaliser, or every word of the
 * value stands among them. It is the rule "no proof, no write": what a model proposes and nobody said fails it.
 *
 * @param words the candidate's final transcript, oldest first; a value may be spread over several turns
 */
export function supportsValue(
  field: FieldDefinition,
  value: CanonicalValue,
  words: readonly string[],
  context: NormaliseContext,
): boolean {
  const means = (text: string) => field.normalise(text, context);
  for (const text of [...words, words.join(' ')]) {
    const meant = means(text);
    if (meant.kind === 'value' && isSameValue(meant.value, value)) return true;
    // One sentence may answer several questions. A part counts only where the whole means nothing for the field:
    // in "five weeks, no wait, six" the first part alone would prove what was taken back.
    if (meant.kind !== 'unclear') continue;
    const parts = partsOf(text).map(means);
    if (parts.some((part) => part.kind === 'value' && isSameValue(part.value, value))) return true;
  }
  // Closed choices ("yes", "hybrid") are too short to be proved by a word that happens to occur.
  if (field.choices || field.type === 'number' || field.type === 'year') return false;
  const said = new Set(tokens(words.join(' ')));
  const wanted = textsOf(value).flatMap(tokens);
  return wanted.length > 0 && wanted.every((token) => said.has(token));
}
