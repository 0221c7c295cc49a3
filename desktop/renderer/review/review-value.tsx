import type { ReviewField } from '@pluto/shared/http/review.ts';
import { ValueText, WordDiff } from '@pluto/shared/ui/index.ts';
import { copy } from '../words/words.ts';

/** True when both sides are texts, so that single words can be marked. */
function areTexts({ before, after }: ReviewField): boolean {
  return before !== null && after !== null && !Array.isArray(before.value) && !Array.isArray(after.value);
}

/** One side of a field. Texts have their changed words marked; lists have new and gone items marked. */
export function ReviewValue({ field, side }: { field: ReviewField; side: 'before' | 'after' }) {
  const known = field[side];
  const printed = side === 'before' ? field.before_printed : field.after_printed;
  if (!known) {
    if (side === 'after' && field.state === 'declined') {
      return <span className="review-declined">{copy.candidate.declinedToSay}</span>;
    }
    return <span className="review-unknown">{copy.review.empty}</span>;
  }
  if (field.change === 'changed' && areTexts(field)) {
    return <WordDiff before={field.before_printed ?? ''} after={field.after_printed ?? ''} side={side} />;
  }
  const other = side === 'before' ? field.after : field.before;
  if (isTexts(known.value) && field.change === 'changed' && other && isTexts(other.value)) {
    const others = new Set(other.value.map((item) => item.toLocaleLowerCase()));
    return (
      <ul className="pl-value pl-value-list">
        {known.value.map((item) => (
          <li key={item}>
            {others.has(item.toLocaleLowerCase()) ? (
              item
            ) : side === 'before' ? (
              <del className="pl-diff-removed">{item}</del>
            ) : (
              <ins className="pl-diff-added">{item}</ins>
            )}
          </li>
        ))}
      </ul>
    );
  }
  const value = (
    <ValueText value={known.value} printed={printed ?? undefined} emptyText={copy.review.empty} />
  );
  return field.change === 'added' && side === 'after' ? <div className="review-added">{value}</div> : value;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
