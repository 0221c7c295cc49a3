import type { ImportView } from '@pluto/shared/http/import.ts';
import { Badge } from '@pluto/shared/ui/index.ts';
import { labelOf } from '../ui/field-label.ts';
import { copy } from '../words/words.ts';

const words = copy.import;
const tones = { fresh: 'success', duplicate: 'info', failed: 'danger' } as const;

/** The first rows as they would stand in the records. */
export function ImportPreview({ view }: { view: ImportView }) {
  const shown = new Set(view.preview.flatMap(({ values }) => values.map(({ field_key }) => field_key)));
  const keys = view.fields.flatMap(({ key }) => (shown.has(key) ? [key] : []));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="import-table-frame" tabIndex={0} aria-label={words.previewLabel}>
      <table className="import-table import-preview">
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.problemColumns.outcome}</th>
            {keys.map((key) => (
              <th scope="col" key={key}>
                {labelOf(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.preview.map((row) => (
            <tr key={row.line}>
              <td className="import-line">{row.line}</td>
              <td>
                <Badge tone={tones[row.outcome]}>{words.previewOutcome[row.outcome]}</Badge>
              </td>
              {keys.map((key) => (
                <td key={key}>{row.values.find(({ field_key }) => field_key === key)?.printed ?? '—'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
