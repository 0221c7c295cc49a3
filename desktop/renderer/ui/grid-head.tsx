import { ArrowDown, ArrowUp } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { GridColumn } from './grid-row.tsx';

export interface GridSort {
  key: string;
  isReversed: boolean;
  onSort: (key: string) => void;
}

// biome-ignore-start lint/a11y/useSemanticElements: the rows below are placed by position, which a table cannot
// biome-ignore-start lint/a11y/useFocusableInteractive: the grid has the focus

/** The headings; those that sort are buttons. */
export function GridHead<Row>({
  columns,
  template,
  sort,
  selectAll,
}: {
  columns: readonly GridColumn<Row>[];
  template: CSSProperties;
  sort: GridSort | undefined;
  selectAll: { label: string; state: 'none' | 'some' | 'all'; onToggle: () => void } | undefined;
}) {
  return (
    <div role="rowgroup" className="row-grid-head">
      <div role="row" aria-rowindex={1} className="row-grid-row" style={template}>
        {selectAll ? (
          <div role="columnheader" className="row-grid-check">
            <input
              type="checkbox"
              className="pl-checkbox-box"
              aria-label={selectAll.label}
              checked={selectAll.state === 'all'}
              ref={(box) => {
                if (box) box.indeterminate = selectAll.state === 'some';
              }}
              onChange={selectAll.onToggle}
            />
          </div>
        ) : null}
        {columns.map(({ key, label, align, hideLabel, sortKey }) => {
          const isSorted = sort !== undefined && sortKey !== undefined && sort.key === sortKey;
          const Arrow = sort?.isReversed ? ArrowUp : ArrowDown;
          return (
            <div
              key={key}
              role="columnheader"
              className={align === 'end' ? 'is-end' : undefined}
              aria-sort={isSorted ? (sort.isReversed ? 'ascending' : 'descending') : undefined}
            >
              {hideLabel ? (
                <span className="pl-visually-hidden">{label}</span>
              ) : sort && sortKey ? (
                <button type="button" className="row-grid-sort" onClick={() => sort.onSort(sortKey)}>
                  {label}
                  {isSorted ? <Arrow aria-hidden="true" /> : null}
                </button>
              ) : (
                label
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

// biome-ignore-end lint/a11y/useSemanticElements: until here
// biome-ignore-end lint/a11y/useFocusableInteractive: until here
