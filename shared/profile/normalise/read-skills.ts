import type { NormaliseContext } from '../field-definition.ts';
import { distinct, endsOpen, items, segmented } from './list-items.ts';
import { numbersIn } from './number-words.ts';
import { proposed, type Reading } from './reading.ts';
import { skillSpellings } from './skill-names.ts';
import { nearestBySound } from './sound.ts';
import { withoutFillers } from './text.ts';

/** Words that stand in sentences but not in the name of a skill: a sign of a misheard item. */
const notInNames =
  /\b(?:it's|i'm|i|you|he|she|we|they|me|my|your|the|do|don't|did|does|is|are|was|were|be|been|happened?|have|had|that|this|what|which|who|because|but|not|no|yes|maybe|would|could|should|can't|won't|set|get|got|go|goes|went|mean|know|think|like)\b/i;

function knownTerms(context: NormaliseContext): ReadonlyMap<string, string> {
  const standing = context.known?.skills?.value;
  const own = Array.isArray(standing) ? standing.filter((item) => typeof item === 'string') : [];
  return own.length === 0
    ? skillSpellings
    : new Map([...skillSpellings, ...own.map((item) => [item.toLowerCase(), item] as const)]);
}

/** Digits or number words and nothing else. */
function isNumber(item: string): boolean {
  let rest = item;
  for (const { start, end } of numbersIn(item).reverse()) rest = rest.slice(0, start) + rest.slice(end);
  return !/\p{L}/u.test(rest.replace(/\b(?:oh|double|triple|plus|minus|point|and)\b/gi, ''));
}

/** An item that is no known skill, as it was heard. */
const asHeard = (part: string): string => part.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** The known skill that a misheard item sounds like, unless the list has it already. */
function repaired(
  part: string,
  found: readonly string[],
  known: Iterable<string>,
  limit: number,
): string | null {
  return nearestBySound(
    part,
    [...known].filter((name) => !found.includes(name)),
    limit,
  );
}

/** Lists that the words heard may mean: strange items as known skills they sound like, or as they were heard. */
export function skillAlternatives(heard: readonly string[], context: NormaliseContext): string[][] {
  const known = knownTerms(context);
  return [...heard].reverse().flatMap((text) => {
    const parts = items(withoutFillers(text), true);
    const sure = parts.flatMap((part) => segmented(part, known) ?? []);
    const read = (strange: (part: string) => string): string[] =>
      distinct(parts.flatMap((part) => segmented(part, known) ?? strange(part)));
    if (parts.every(isNumber) || parts.some((part) => notInNames.test(part))) return [];
    return [read((part) => repaired(part, sure, known.values(), 0.4) ?? asHeard(part)), read(asHeard)];
  });
}

/** Skills: known spellings where there is one, otherwise as said. Strange items make the list a proposal. */
export function readSkills(text: string, context: NormaliseContext): Reading<string[]> | null {
  const known = knownTerms(context);
  const parts = items(
    context.modality === 'spoken' ? withoutFillers(text) : text,
    context.modality === 'spoken',
  );
  if (parts.length === 0) return null;
  if (context.modality === 'spoken' && endsOpen(text)) return { unclear: 'I only heard the beginning.' };
  // A phone number or a year that was meant for another question is no skill.
  if (context.modality !== 'resume' && parts.every(isNumber))
    return { unclear: 'Those are numbers, not skills.' };
  const found: string[] = [];
  let confidence = context.modality === 'spoken' ? 0.9 : 0.97;
  for (const part of parts) {
    const whole = known.get(part.toLowerCase());
    const pieces = whole ? [whole] : segmented(part, known);
    if (pieces) {
      found.push(...pieces);
      continue;
    }
    if (context.modality !== 'spoken') {
      found.push(part);
      continue;
    }
    if (notInNames.test(part) || part.split(' ').length > 4)
      return { unclear: 'I did not catch all of them.' };
    confidence = Math.min(confidence, proposed);
    found.push(repaired(part, found, known.values(), 0.15) ?? asHeard(part));
  }
  return { value: distinct(found), confidence };
}
