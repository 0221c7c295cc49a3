import { Skeleton, useHotkey } from '@pluto/shared/ui/index.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import './row-grid.css';
import { moveActive } from './move-active.ts';
import { useIsNarrow } from './use-is-narrow.ts';

export interface GridColumn<Row> {
  key: string;
  label: string;
  /** As in grid-template-columns. */
  width: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  /** Left out where there is little room, for example beside an open candidate. */
  isExtra?: boolean;
}

export interface RowGridProps<Row> {
  label: string;
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** All rows there are, loaded or not. */
  total: number;
  /** The row that is open beside the grid. */
  openKey: string | null;
  onOpen: (row: Row) => void;
  /** Other keys, for the active row. */
  onKey?: (key: string, row: Row) => void;
  /** The end of the loaded rows is near. */
  onNearEnd?: () => void;
  rowHeight?: number;
  /** Shows the shape of rows that are loading. */
  isLoading?: boolean;
}

/** Pixels below which extra columns are left out. */
const narrowBelow = 800;
const openDialog = '[role="dialog"], [role="alertdialog"]';

// A table element cannot hold rows that are placed by position, so the roles are given by hand. The grid itself has
// the focus, handles the keys and names its active row: rows and cells need neither focus nor keys of their own.
// biome-ignore-start lint/a11y/useSemanticElements: see above
// biome-ignore-start lint/a11y/useFocusableInteractive: see above
// biome-ignore-start lint/a11y/useKeyWithClickEvents: see above

/**
 * A long list as an ARIA grid: only visible rows are in the page. J and K or the arrows move, Enter opens. The
 * grid itself has the focus and names the active row, so that rows may come and go under it.
 */
export function RowGrid<Row>({
  label,
  columns: allColumns,
  rows,
  keyOf,
  total,
  openKey,
  onOpen,
  onKey,
  onNearEnd,
  rowHeight = 56,
  isLoading = false,
}: RowGridProps<Row>) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const found = rows.findIndex((row) => keyOf(row) === activeKey);
  const active = found === -1 ? 0 : found;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => keyOf(rows[index] as Row),
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  const nearEnd = useEffectEvent(() => onNearEnd?.());
  useEffect(() => {
    if (rows.length > 0 && lastShown >= rows.length - 20) nearEnd();
  }, [lastShown, rows.length]);

  const isNarrow = useIsNarrow(scroller, narrowBelow);
  const columns = isNarrow ? allColumns.filter((column) => !column.isExtra) : allColumns;
  const template = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[active];
    const next = moveActive(event.key, active, rows.length);
    const target = next === null ? undefined : rows[next];
    if (next !== null && target) {
      event.preventDefault();
      setActiveKey(keyOf(target));
      virtual.scrollToIndex(next);
      if (openKey !== null) onOpen(target);
    } else if (row && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onOpen(row);
    } else if (row) {
      onKey?.(event.key, row);
    }
  }

  // J and K also work before the list has the focus.
  const moveFromAnywhere = (event: globalThis.KeyboardEvent) => {
    const grid = scroller.current;
    if (!grid || grid.contains(event.target as Node | null) || document.querySelector(openDialog)) return;
    grid.focus();
    const target = rows[moveActive(event.key, active, rows.length) ?? active];
    if (target) setActiveKey(keyOf(target));
  };
  useHotkey('j', moveFromAnywhere);
  useHotkey('k', moveFromAnywhere);

  const activeRow = rows[active];
  return (
    <div className="row-grid-frame">
      <div
        className="row-grid"
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-busy={isLoading}
        aria-activedescendant={activeRow ? `${id}-${keyOf(activeRow)}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className="row-grid-head">
          <div role="row" aria-rowindex={1} className="row-grid-row" style={template}>
            {columns.map((column) => (
              <div
                key={column.key}
                role="columnheader"
                className={column.align === 'end' ? 'is-end' : undefined}
              >
                {column.hideLabel ? <span className="pl-visually-hidden">{column.label}</span> : column.label}
              </div>
            ))}
          </div>
        </div>
        {isLoading && rows.length === 0 ? (
          <LoadingRows template={template} columns={columns.length} rowHeight={rowHeight} />
        ) : (
          <div role="rowgroup" className="row-grid-body" style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const row = rows[item.index] as Row;
              const key = keyOf(row);
              return (
                <div
                  key={key}
                  id={`${id}-${key}`}
                  role="row"
                  aria-rowindex={item.index + 2}
                  aria-selected={key === openKey}
                  className={`row-grid-row${item.index === active ? ' is-active' : ''}`}
                  style={{ ...template, height: item.size, transform: `translateY(${item.start}px)` }}
                  onClick={() => {
                    setActiveKey(key);
                    onOpen(row);
                  }}
                >
                  {columns.map((column) => (
                    <div
                      key={column.key}
                      role="gridcell"
                      className={column.align === 'end' ? 'is-end' : undefined}
                    >
                      {column.cell(row)}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        )}
      </div>
    </div>
  );
}

// biome-ignore-end lint/a11y/useSemanticElements: until here
// biome-ignore-end lint/a11y/useFocusableInteractive: until here
// biome-ignore-end lint/a11y/useKeyWithClickEvents: until here

function LoadingRows({
  template,
  columns,
  rowHeight,
}: {
  template: { gridTemplateColumns: string };
  columns: number;
  rowHeight: number;
}) {
  return (
    <div className="row-grid-loading" aria-hidden="true">
      {Array.from({ length: 9 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <div key={row} className="row-grid-row" style={{ ...template, height: rowHeight }}>
          {Array.from({ length: columns }, (_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the cells are all alike
            <div key={column}>
              <Skeleton width={column === 1 ? '60%' : '70%'} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
