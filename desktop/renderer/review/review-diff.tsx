import type { Review } from '@pluto/shared/http/review.ts';
import { Button } from '@pluto/shared/ui/index.ts';
import { useState } from 'react';
import { changedFields, type Decision } from '../store/review-slice.ts';
import { copy } from '../words/words.ts';
import { ReviewRow } from './review-row.tsx';

const words = copy.review;

/** The two columns, aligned by field. Unchanged fields are folded. */
export function ReviewDiff({
  review,
  activeKey,
  onActive,
  editingKey,
  onEdit,
  onDecide,
  onShowEntry,
  onShowResume,
}: {
  review: Review;
  activeKey: string | null;
  onActive: (fieldKey: string) => void;
  /** The field whose dialog is open. */
  editingKey: string | null;
  onEdit: (fieldKey: string | null) => void;
  onDecide: (decision: Decision) => void;
  onShowEntry: (entryId: string) => void;
  onShowResume: (resumeId: string, fieldKey: string) => void;
}) {
  const [isAllShown, setAllShown] = useState(false);
  const changed = changedFields(review);
  const changedKeys = new Set(changed.map(({ field_key }) => field_key));
  const unchanged = review.diff.filter(({ field_key }) => !changedKeys.has(field_key));
  const shown = isAllShown ? [...changed, ...unchanged] : changed;
  return (
    <div className="review-diff">
      <table className="review-table">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.original}</th>
            <th scope="col">{words.enriched}</th>
            <th scope="col" className="review-decision-column">
              {words.decision}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <ReviewRow
              key={field.field_key}
              field={field}
              isActive={field.field_key === activeKey}
              onActive={() => onActive(field.field_key)}
              isEditing={field.field_key === editingKey}
              onEdit={(isOpen) => onEdit(isOpen ? field.field_key : null)}
              onDecide={onDecide}
              onShowEntry={onShowEntry}
              onShowResume={onShowResume}
            />
          ))}
        </tbody>
      </table>
      {unchanged.length > 0 ? (
        <Button
          className="review-fold"
          variant="quiet"
          size="small"
          aria-expanded={isAllShown}
          onClick={() => setAllShown(!isAllShown)}
        >
          {isAllShown ? words.hideUnchanged : words.unchanged(unchanged.length)}
        </Button>
      ) : null}
    </div>
  );
}
