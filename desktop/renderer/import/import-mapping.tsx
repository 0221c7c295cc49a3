import type { ImportResult } from '@pluto/shared/http/import.ts';
import { ArrowRight } from 'lucide-react';
import { labelOf } from '../ui/field-label.ts';
import { copy } from '../words/words.ts';

/** What each column was taken as: a field, what tells candidates apart, or nothing. */
export function ImportMapping({ mapping }: { mapping: ImportResult['mapping'] }) {
  return (
    <ul className="import-mapping">
      {mapping.map(({ column, used_as, field_key }) => (
        <li key={column} className={used_as === 'left_out' ? 'import-left-out' : undefined}>
          <code>{column}</code>
          <ArrowRight aria-hidden="true" />
          <span>{field_key ? labelOf(field_key) : copy.import.usedAs[used_as]}</span>
        </li>
      ))}
    </ul>
  );
}
