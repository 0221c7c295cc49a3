import { Badge, Banner, Button } from '@pluto/shared/ui/index.ts';
import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ImportProblemRow } from '../store/import-slice.ts';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { FailureState } from '../ui/failure-state.tsx';
import { copy } from '../words/words.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

const words = copy.import;
const tones = { failed: 'danger', remark: 'warning' } as const;
const digits = new Intl.NumberFormat(copy.locale);

/** Rows with problems: line, cell, what stands in it, and what to do; and the way to get them as a file. */
export function ImportProblems() {
  const problems = useStore((store) => store.importProblems);
  const loadMore = useStore((store) => store.loadMoreProblems);
  const page = latestOf(problems);
  if (problems.status === 'failed' && !page)
    return (
      <FailureState title={words.notLoaded} failure={problems.failure} onRetry={() => void loadMore()} />
    );
  if (!page) return null;
  if (page.total === 0) return <p className="import-none">{words.noProblems}</p>;
  return (
    <div className="import-problems">
      <SaveRows rows={page.items} />
      <ProblemTable items={page.items} total={page.total} onNearEnd={() => void loadMore()} />
    </div>
  );
}

function ProblemTable({
  items,
  total,
  onNearEnd,
}: {
  items: readonly ImportProblemRow[];
  total: number;
  onNearEnd: () => void;
}) {
  const scroller = useRef<HTMLElement>(null);
  const keyOf = ({ number }: ImportProblemRow) => number;
  const { rows, height, measure } = useVirtualRows(scroller, { items, keyOf, estimate: 76, onNearEnd });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="import-list" ref={scroller} tabIndex={0} aria-label={words.problems}>
      {/* biome-ignore-start lint/a11y/useSemanticElements: rows that stand where the list is scrolled to cannot be those of a table */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: rows and cells of a table that is only read take no focus */}
      <div role="table" aria-label={words.problems} aria-rowcount={total + 1}>
        <div role="rowgroup" className="import-list-head">
          <div role="row" className="import-problem" aria-rowindex={1}>
            <span role="columnheader">{words.problemColumns.line}</span>
            <span role="columnheader">{words.problemColumns.outcome}</span>
            <span role="columnheader">{words.problemColumns.reason}</span>
          </div>
        </div>
        <div className="import-list-space" role="rowgroup" style={{ height }}>
          {rows.map(({ key, index, start, item }) => (
            <div
              key={key}
              ref={measure}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className="import-list-item import-problem"
              style={{ transform: `translateY(${start}px)` }}
            >
              <span role="cell" className="import-line">
                {digits.format(item.line)}
              </span>
              <span role="cell">
                <Badge tone={tones[item.outcome]}>{words.outcomes[item.outcome]}</Badge>
              </span>
              <div role="cell" className="import-reasons">
                <Reasons row={item} />
              </div>
            </div>
          ))}
        </div>
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: see above */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
    </section>
  );
}

function Reasons({ row }: { row: ImportProblemRow }) {
  return row.problems.map(({ column, value, message }) => (
    <div key={`${column} ${message}`}>
      {column || value ? (
        <p className="import-cell">
          {column ? <strong>{column}</strong> : null}
          {value ? <code>{value}</code> : null}
        </p>
      ) : null}
      <p>{message}</p>
    </div>
  ));
}

function SaveRows({ rows }: { rows: readonly ImportProblemRow[] }) {
  const saveRows = useStore((store) => store.saveImportRows);
  const [said, setSaid] = useState<{ tone: 'success' | 'error'; text: string } | null>(null);
  const save = async (which: 'failed' | 'all') => {
    const outcome = await saveRows(which);
    if (!outcome.ok) setSaid({ tone: 'error', text: outcome.failure.message });
    else if (outcome.value.file_name)
      setSaid({ tone: 'success', text: words.savedRows(outcome.value.file_name) });
  };
  const hasFailed = rows.some(({ outcome }) => outcome === 'failed');
  const hasRemarks = rows.some(({ outcome }) => outcome === 'remark');
  return (
    <>
      <div className="import-save">
        {hasFailed ? (
          <Button icon={<Download />} onClick={() => void save('failed')}>
            {words.saveFailed}
          </Button>
        ) : null}
        {hasRemarks ? (
          <Button icon={<Download />} variant="quiet" onClick={() => void save('all')}>
            {words.saveAll}
          </Button>
        ) : null}
      </div>
      {said ? <Banner tone={said.tone} title={said.text} /> : null}
    </>
  );
}
