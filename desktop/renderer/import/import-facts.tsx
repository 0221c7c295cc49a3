import type { ImportView } from '@pluto/shared/http/import.ts';
import { copy } from '../words/words.ts';

const words = copy.import;
const digits = new Intl.NumberFormat(copy.locale);

/** How many rows would go where. */
export function ImportFacts({ counts }: { counts: NonNullable<ImportView['counts']> }) {
  return (
    <dl className="import-counts">
      {(['fresh', 'duplicates', 'remarks', 'failed'] as const).map((key) => (
        <div key={key} className={`import-count import-count-${key}${counts[key] === 0 ? ' is-zero' : ''}`}>
          <dt>{words[key]}</dt>
          <dd>{digits.format(counts[key])}</dd>
          <dd className="import-count-hint">{words.factHints[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
