import type { ReviewField } from '@pluto/shared/http/review.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import { describeEntry, ValueText, WordDiff } from '@pluto/shared/ui/index.ts';
import { copy } from '../words/words.ts';
import { alignItems, type ItemPair } from './align-items.ts';

type Side = 'before' | 'after';

/** The items of a list value as one text each; null for a value that is no list. */
function itemsOf(value: CanonicalValue): string[] | null {
  if (!Array.isArray(value)) return null;
  return value.map((item) => {
    if (typeof item === 'string') return item;
    const { main, detail } = describeEntry(item);
    return detail ? `${main} · ${detail}` : main;
  });
}

/** One item of a changed list, as one side shows it: new or gone as a whole, or with its changed words marked. */
function ListItem({ pair, side }: { pair: ItemPair; side: Side }) {
  const { before, after } = pair;
  if (before !== null && after !== null) return <WordDiff before={before} after={after} side={side} />;
  return side === 'before' ? (
    <del className="pl-diff-removed">{before}</del>
  ) : (
    <ins className="pl-diff-added">{after}</ins>
  );
}

function ChangedList({
  before,
  after,
  side,
  isShort,
}: Record<Side, string[]> & { side: Side; isShort: boolean }) {
  const shown = alignItems(before, after).filter((pair) => pair[side] !== null);
  return (
    <ul className={`pl-value ${isShort ? 'pl-value-list' : 'pl-value-entries'}`}>
      {shown.map((pair, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two posts may be equal in all they say
        <li key={index}>
          <ListItem pair={pair} side={side} />
        </li>
      ))}
    </ul>
  );
}

/** One side of a field. Texts have their changed words marked; lists have new, gone and changed items marked. */
export function ReviewValue({ field, side }: { field: ReviewField; side: Side }) {
  const known = field[side];
  const printed = side === 'before' ? field.before_printed : field.after_printed;
  if (!known) {
    if (side === 'after' && field.state === 'declined') {
      return <span className="review-declined">{copy.candidate.declinedToSay}</span>;
    }
    return <span className="review-unknown">{copy.review.empty}</span>;
  }
  if (field.change === 'changed' && field.before && field.after) {
    const before = itemsOf(field.before.value);
    const after = itemsOf(field.after.value);
    if (before && after) {
      const isShort = typeof field.after.value === 'object' && typeof field.after.value[0] === 'string';
      return <ChangedList before={before} after={after} side={side} isShort={isShort} />;
    }
    return <WordDiff before={field.before_printed ?? ''} after={field.after_printed ?? ''} side={side} />;
  }
  const value = (
    <ValueText value={known.value} printed={printed ?? undefined} emptyText={copy.review.empty} />
  );
  return field.change === 'added' && side === 'after' ? <div className="review-added">{value}</div> : value;
}
