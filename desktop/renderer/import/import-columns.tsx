import type { ImportColumn, ImportView } from '@pluto/shared/http/import.ts';
import { Badge, Select, type Tone } from '@pluto/shared/ui/index.ts';
import { copy } from '../words/words.ts';

const words = copy.import;
const tones: Record<ImportColumn['because'], Tone> = {
  source: 'success',
  header: 'success',
  content: 'warning',
  choice: 'info',
  nothing: 'neutral',
};

/** Every column with what it is used as, why, and how sure that is; the use can be changed. */
export function ImportColumns({
  view,
  uses,
  onUse,
}: {
  view: ImportView;
  uses: Readonly<Record<number, string>>;
  onUse: (position: number, use: string) => void;
}) {
  const options = [
    { value: 'left_out', label: words.leftOut },
    ...view.fields.map(({ key, label }) => ({ value: key, label: copy.fields[key] ?? label })),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="import-table-frame" tabIndex={0} aria-label={words.views.columns}>
      <table className="import-table">
        <thead>
          <tr>
            <th scope="col">{words.columnHeads.column}</th>
            <th scope="col">{words.columnHeads.samples}</th>
            <th scope="col">{words.columnHeads.use}</th>
            <th scope="col">{words.columnHeads.sure}</th>
          </tr>
        </thead>
        <tbody>
          {view.columns.map((column) => (
            <ColumnRow
              key={column.position}
              column={column}
              use={uses[column.position] ?? column.used_as}
              options={options}
              onUse={onUse}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ColumnRow({
  column,
  use,
  options,
  onUse,
}: {
  column: ImportColumn;
  use: string;
  options: { value: string; label: string }[];
  onUse: (position: number, use: string) => void;
}) {
  const name = column.column || words.unnamed(column.position + 1);
  const isChosen = use !== column.used_as || column.because === 'choice';
  const because = isChosen ? 'choice' : column.because;
  return (
    <tr className={use === 'left_out' ? 'import-left-out' : undefined}>
      <th scope="row">{name}</th>
      <td className="import-samples">
        {column.samples.length > 0 ? (
          column.samples.map((sample) => <code key={sample}>{sample}</code>)
        ) : (
          <span aria-hidden="true">—</span>
        )}
      </td>
      <td>
        <Select
          aria-label={words.useOf(name)}
          options={options}
          value={use}
          onValueChange={(value) => onUse(column.position, value)}
        />
      </td>
      <td>
        <Badge tone={tones[because]}>{words.because[because]}</Badge>
        {!isChosen && column.confidence > 0 ? (
          <span className="import-sure">{words.sure(Math.round(column.confidence * 100))}</span>
        ) : null}
      </td>
    </tr>
  );
}
