import type { ImportView } from '@pluto/shared/http/import.ts';
import { encodings } from '@pluto/shared/http/import-encodings.ts';
import { Badge, Banner, Button, Tabs } from '@pluto/shared/ui/index.ts';
import { useState } from 'react';
import type { ReadingChoice } from '../store/import-slice.ts';
import { useStore } from '../store/use-store.ts';
import { InlineSelect } from '../ui/inline-select.tsx';
import { copy } from '../words/words.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportDuplicates } from './import-duplicates.tsx';
import { ImportFacts } from './import-facts.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportProblems } from './import-problems.tsx';

const words = copy.import;
const digits = new Intl.NumberFormat(copy.locale);

/** What the check has found; everything can be changed before the import. */
export function ImportCheck({ view }: { view: ImportView }) {
  const commitImport = useStore((store) => store.commitImport);
  const cancelImport = useStore((store) => store.cancelImport);
  const recheckImport = useStore((store) => store.recheckImport);
  const { counts, reading, columns } = view;
  const chosen = useChosenUses(view);
  const people = counts ? counts.fresh + counts.duplicates : 0;
  const isReady = view.status === 'ready' && counts !== null && view.trouble === null && people > 0;

  const tabs = [
    ...(columns.length > 0
      ? [
          {
            value: 'columns',
            label: words.views.columns,
            badge: digits.format(columns.length),
            content: <ImportColumns view={view} uses={chosen.uses} onUse={chosen.setUse} />,
          },
        ]
      : []),
    ...(view.preview.length > 0
      ? [{ value: 'preview', label: words.views.preview, content: <ImportPreview view={view} /> }]
      : []),
    ...(counts
      ? [
          {
            value: 'problems',
            label: words.views.problems,
            badge: digits.format(counts.failed + counts.remarks),
            content: <ImportProblems />,
          },
          {
            value: 'duplicates',
            label: words.views.duplicates,
            badge: digits.format(counts.duplicates),
            content: <ImportDuplicates view={view} />,
          },
        ]
      : []),
  ];

  return (
    <>
      {view.trouble ? (
        <Banner tone="error" title={words.troubleTitle}>
          {view.trouble}
        </Banner>
      ) : null}
      <header className="import-file-line">
        <h2>{view.file_name}</h2>
        {reading ? <Badge>{words.format[reading.format]}</Badge> : null}
        {reading?.source ? <Badge tone="info">{words.recognised(reading.source.label)}</Badge> : null}
        <span className="screen-head-grow" />
        {reading?.format === 'csv' ? <ReadingOptions view={view} onChoice={recheckImport} /> : null}
      </header>
      {counts ? <ImportFacts counts={counts} /> : null}
      {chosen.isChanged ? (
        <Banner
          tone="info"
          title={words.recheckHint}
          action={
            <Button variant="primary" onClick={() => void recheckImport({ columns: chosen.changes })}>
              {words.recheck}
            </Button>
          }
        />
      ) : null}
      {tabs.length > 0 ? <Tabs label={words.viewsLabel} tabs={tabs} className="import-views" /> : null}
      <footer className="import-actions">
        <Button variant="quiet" onClick={() => void cancelImport()}>
          {words.giveUp}
        </Button>
        <span className="screen-head-grow" />
        {isReady && !chosen.isChanged ? (
          <Button variant="primary" size="large" onClick={() => void commitImport()}>
            {words.commit(people)}
          </Button>
        ) : null}
      </footer>
    </>
  );
}

/** Uses of columns as they are chosen on the page, until the file is checked with them. */
function useChosenUses(view: ImportView) {
  const header = JSON.stringify(view.columns.map(({ column }) => column));
  const [edited, setEdited] = useState<{ header: string; uses: Record<number, string> }>({
    header,
    uses: {},
  });
  // Another delimiter makes other columns: what was chosen for the old ones means nothing.
  const uses = edited.header === header ? edited.uses : {};
  const changes = view.columns.flatMap(({ position, used_as }) => {
    const use = uses[position];
    return use !== undefined && use !== used_as ? [{ position, used_as: use }] : [];
  });
  return {
    uses,
    changes,
    isChanged: changes.length > 0,
    setUse: (position: number, use: string) => setEdited({ header, uses: { ...uses, [position]: use } }),
  };
}

function ReadingOptions({
  view,
  onChoice,
}: {
  view: ImportView;
  onChoice: (choice: ReadingChoice) => Promise<void>;
}) {
  const { reading } = view;
  if (!reading) return null;
  const delimiter = reading.delimiter ?? ',';
  const delimiters = Object.entries(words.delimiters).map(([value, label]) => ({ value, label }));
  return (
    <div className="import-reading">
      <InlineSelect
        label={words.delimiter}
        value={delimiter}
        options={
          delimiters.some(({ value }) => value === delimiter)
            ? delimiters
            : [...delimiters, { value: delimiter, label: delimiter }]
        }
        onChange={(value) => void onChoice({ delimiter: value })}
      />
      <InlineSelect
        label={words.encoding}
        value={reading.encoding}
        options={encodings.map((value) => ({ value, label: value }))}
        onChange={(value) => void onChoice({ encoding: value })}
      />
    </div>
  );
}
