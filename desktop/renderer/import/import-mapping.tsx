import type { ImportResult } from '@pluto/shared/http/import.ts';
import { ArrowRight } from 'lucide-react';
import { copy } from '../copy.ts';
import { labelOf } from '../ui/field-label.ts';

/** Which column was taken as which field. */
export function ImportMapping({ mapping }: { mapping: ImportResult['mapping'] }) {
  return (
    <ul className="import-mapping">
      {mapping.map(({ column, field_key }) => (
        <li key={column} className={field_key ? undefined : 'import-left-out'}>
          <code>{column}</code>
          <ArrowRight aria-hidden="true" />
          <span>{field_key ? labelOf(field_key) : copy.import.leftOut}</span>
        </li>
      ))}
    </ul>
  );
}
