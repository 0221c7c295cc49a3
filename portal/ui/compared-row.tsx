import './compared-row.css';
import type { FieldView } from '@pluto/shared/http/words.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import { ValueText } from '@pluto/shared/ui/profile/value-text.tsx';
import { copy } from '../app/copy.ts';
import { FieldRow } from './field-row.tsx';

export interface ComparedRowProps {
  field: FieldView;
  before: { value: CanonicalValue; printed: string } | null;
  /** False on the receipt: nothing can be changed any more. */
  canEdit?: boolean;
}

/** A field as it is now and, where it was known, as it was. */
export function ComparedRow({ field, before, canEdit = true }: ComparedRowProps) {
  return (
    <div className="pt-compared">
      <FieldRow field={field} canEdit={canEdit} isNew={before === null && field.value !== null} />
      {before ? (
        <div className="pt-compared-before">
          <span>{copy.merge.before}:</span>
          <ValueText value={before.value} printed={before.printed} limit={3} />
        </div>
      ) : null}
    </div>
  );
}
