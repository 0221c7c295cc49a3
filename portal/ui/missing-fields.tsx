import { Plus } from 'lucide-react';
import { useState } from 'react';
import './missing-fields.css';
import type { FieldView } from '@pluto/shared/http/words.ts';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { copy } from '../app/copy.ts';
import { useIntake } from '../app/wizard/wizard-context.tsx';
import { FieldRow } from './field-row.tsx';

/** Fields that only a question makes sense of; nobody would add them on their own. */
const neverOffered: ReadonlySet<string> = new Set(['work_gap']);

/** Unknown fields as small buttons; a press opens one for typing, and what was added stays as a row. */
export function MissingFields({ fields }: { fields: readonly FieldView[] }) {
  const { state } = useIntake();
  const [opened, setOpened] = useState<readonly string[]>(() =>
    fields.filter(({ field_key }) => state.drafts[field_key] !== undefined).map(({ field_key }) => field_key),
  );
  const isRow = (field: FieldView) => opened.includes(field.field_key) || field.value !== null;
  const rows = fields.filter(isRow);
  const buttons = fields.filter((field) => !isRow(field) && !neverOffered.has(field.field_key));
  return (
    <>
      <div className="pt-rows">
        {rows.map((field) => (
          <FieldRow key={field.field_key} field={field} startEditing={field.value === null} />
        ))}
      </div>
      <ul className="pt-missing">
        {buttons.map((field) => (
          <li key={field.field_key}>
            <Button
              size="small"
              icon={<Plus />}
              aria-label={copy.field.add(field.label)}
              onClick={() => setOpened([...opened, field.field_key])}
            >
              {field.label}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
