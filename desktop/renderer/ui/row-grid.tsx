import { Skeleton, useHotkey } from '@pluto/shared/ui/index.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import './row-grid.css';
import { GridHead, type GridSort } from './grid-head.tsx';
import { type GridColumn, GridRow } from './grid-row.tsx';
import { moveActive } from './move-active.ts';
import { useIsNarrow } from './use-is-narrow.ts';

export type { GridColumn } from './grid-row.tsx';

export interface GridSelection<Row> {
  isSelected: (key: string) => boolean;
  state: 'none' | 'some' | 'all';
  /** Rows from where the selection began to where it goes on; one row for a plain press. */
  onSelect: (rows: readonly Row[], isOn: boolean) => void;
  onSelectAll: (isOn: boolean) => void;
  labelOf: (row: Row) => string;
  allLabel: string;
}

export interface RowGridProps<Row> {
  label: string;
  columns: readonly GridColumn<Row>[];
  /** All rows, for a list that is loaded whole or grows at its end. */
  rows?: readonly Row[];
  /** The row at a place, undefined while it is not loaded: for a list that is loaded where one looks. */
  rowAt?: (index: number) => Row | undefined;
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
  /** What is looked at has changed; both ends included. */
  onRange?: (first: number, last: number) => void;
  selection?: GridSelection<Row>;
  sort?: GridSort;
  rowHeight?: number;
  /** Another list than before begins at its top. */
  listKey?: string;
  /** Shows the shape of rows that are loading. */
  isLoading?: boolean;
}

/** Pixels below which extra columns are left out. */
const narrowBelow = 800;
const openDialog = '[role="dialog"], [role="alertdialog"]';
const noRows: readonly never[] = [];

/**
 * A long list as an ARIA grid: only visible rows are in the page. J and K or the arrows move, Enter opens; X or Space
 * selects, Shift with a move selects on, Ctrl or ⌘ with A selects all. The grid itself has the focus and names the
 * active row, so that rows may come and go under it.
 */
export function RowGrid<Row>({
  label,
  columns: allColumns,
  rows = noRows,
  rowAt: rowAtIndex,
  keyOf,
  total,
  openKey,
  onOpen,
  onKey,
  onNearEnd,
  onRange,
  selection,
  sort,
  rowHeight = 56,
  listKey = '',
  isLoading = false,
}: RowGridProps<Row>) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeAt, setActiveAt] = useState<{ index: number; key: string | null }>({ index: 0, key: null });
  /** Where a selection by Shift began. */
  const anchor = useRef<number | null>(null);
  const count = rowAtIndex ? total : rows.length;
  const rowAt = (index: number): Row | undefined => (rowAtIndex ? rowAtIndex(index) : rows[index]);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const firstShown = items[0]?.index ?? 0;
  const lastShown = items.at(-1)?.index ?? 0;
  const active = useActiveIndex({ activeAt, count, firstShown, lastShown, rowAt, keyOf });

  const nearEnd = useEffectEvent(() => onNearEnd?.());
  useEffect(() => {
    if (rows.length > 0 && lastShown >= rows.length - 20) nearEnd();
  }, [lastShown, rows.length]);
  const tellRange = useEffectEvent(() => onRange?.(firstShown, lastShown));
  useEffect(() => {
    if (count > 0 && lastShown >= firstShown) tellRange();
  }, [firstShown, lastShown, count]);

  const shownList = useRef(listKey);
  useEffect(() => {
    if (shownList.current === listKey) return;
    shownList.current = listKey;
    anchor.current = null;
    setActiveAt({ index: 0, key: null });
    scroller.current?.scrollTo({ top: 0 });
  }, [listKey]);

  const isNarrow = useIsNarrow(scroller, narrowBelow);
  const columns = useMemo(
    () => (isNarrow ? allColumns.filter((column) => !column.isExtra) : allColumns),
    [allColumns, isNarrow],
  );
  const canSelect = selection !== undefined;
  const template = useMemo<CSSProperties>(() => {
    const widths = columns.map(({ width }) => width);
    return { gridTemplateColumns: [...(canSelect ? ['1.25rem'] : []), ...widths].join(' ') };
  }, [columns, canSelect]);

  const moveTo = (index: number): Row | undefined => {
    const row = rowAt(index);
    setActiveAt({ index, key: row === undefined ? null : keyOf(row) });
    return row;
  };
  const selectTo = (index: number, isOn: boolean) => {
    const from = anchor.current ?? index;
    const [low, high] = from < index ? [from, index] : [index, from];
    const between = Array.from({ length: high - low + 1 }, (_, step) => rowAt(low + step));
    selection?.onSelect(
      between.filter((row): row is Row => row !== undefined),
      isOn,
    );
  };
  const toggle = (index: number, isOn: boolean, extends_: boolean) => {
    if (!extends_ || anchor.current === null) anchor.current = index;
    selectTo(index, isOn);
    if (!extends_) anchor.current = index;
  };
  const isOnAt = (index: number) => {
    const row = rowAt(index);
    return row !== undefined && (selection?.isSelected(keyOf(row)) ?? false);
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a' || !selection) return;
      event.preventDefault();
      selection.onSelectAll(true);
      return;
    }
    const row = rowAt(active);
    const next = moveActive(event.key, active, count);
    if (next !== null) {
      event.preventDefault();
      const target = moveTo(next);
      virtual.scrollToIndex(next);
      if (event.shiftKey && selection) {
        anchor.current ??= active;
        selectTo(next, true);
      } else {
        anchor.current = null;
        if (target !== undefined && openKey !== null) onOpen(target);
      }
    } else if (selection && (event.key === 'x' || event.key === 'X' || event.key === ' ')) {
      event.preventDefault();
      toggle(active, !isOnAt(active), false);
    } else if (event.key === 'Escape' && selection && selection.state !== 'none') {
      // The first Escape gives up the selection, the next one closes what is open beside the list.
      event.stopPropagation();
      selection.onSelectAll(false);
    } else if (row !== undefined && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onOpen(row);
    } else if (row !== undefined) {
      onKey?.(event.key, row);
    }
  }

  // Rows are drawn once: what they call must stay the same while the list around them changes.
  const latest = useRef({
    press: (_index: number, _event: MouseEvent) => {},
    check: (_index: number, _event: MouseEvent) => {},
  });
  latest.current = {
    press: (index, event) => {
      const row = moveTo(index);
      if (row === undefined) return;
      if (selection && (event.shiftKey || event.ctrlKey || event.metaKey)) {
        toggle(index, event.shiftKey || !isOnAt(index), event.shiftKey);
      } else {
        onOpen(row);
      }
    },
    check: (index, event) => {
      moveTo(index);
      // The keys belong to the grid, also after a press on a box.
      scroller.current?.focus({ preventScroll: true });
      toggle(index, !isOnAt(index), event.shiftKey);
    },
  };
  const onPress = useCallback((index: number, event: MouseEvent) => latest.current.press(index, event), []);
  const onToggle = useCallback((index: number, event: MouseEvent) => latest.current.check(index, event), []);

  // J and K also work before the list has the focus.
  const moveFromAnywhere = (event: globalThis.KeyboardEvent) => {
    const grid = scroller.current;
    if (!grid || grid.contains(event.target as Node | null) || document.querySelector(openDialog)) return;
    grid.focus();
    moveTo(moveActive(event.key, active, count) ?? active);
  };
  useHotkey('j', moveFromAnywhere);
  useHotkey('k', moveFromAnywhere);

  return (
    <div className="row-grid-frame">
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot hold rows that are placed by position */}
      <div
        className="row-grid"
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + (canSelect ? 1 : 0)}
        aria-multiselectable={canSelect || undefined}
        aria-busy={isLoading}
        aria-activedescendant={
          active >= firstShown && active <= lastShown && count > 0 ? `${id}-${active}` : undefined
        }
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <GridHead
          columns={columns}
          template={template}
          sort={sort}
          selectAll={
            selection && {
              label: selection.allLabel,
              state: selection.state,
              onToggle: () => selection.onSelectAll(selection.state !== 'all'),
            }
          }
        />
        {isLoading && count === 0 ? (
          <LoadingRows template={template} columns={columns.length} rowHeight={rowHeight} />
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div role="rowgroup" className="row-grid-body" style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const row = rowAt(item.index);
              const key = row === undefined ? null : keyOf(row);
              return (
                <GridRow
                  key={item.index}
                  id={`${id}-${item.index}`}
                  row={row}
                  index={item.index}
                  start={item.start}
                  size={item.size}
                  columns={columns}
                  template={template}
                  isActive={item.index === active}
                  isOpen={key !== null && key === openKey}
                  isSelected={selection ? key !== null && selection.isSelected(key) : undefined}
                  selectLabel={selection && row !== undefined ? selection.labelOf(row) : ''}
                  onPress={onPress}
                  onToggle={onToggle}
                />
              );
            })}
          </div>
        )}
      </div>
    </div>
  );
}

/** Where the active row stands now: the list may have moved under it. Only rows in view are looked through. */
function useActiveIndex<Row>(given: {
  activeAt: { index: number; key: string | null };
  count: number;
  firstShown: number;
  lastShown: number;
  rowAt: (index: number) => Row | undefined;
  keyOf: (row: Row) => string;
}): number {
  const { activeAt, count, firstShown, lastShown, rowAt, keyOf } = given;
  const keyAt = (index: number) => {
    const row = rowAt(index);
    return row === undefined ? null : keyOf(row);
  };
  const last = Math.max(0, count - 1);
  const standing = Math.min(activeAt.index, last);
  if (activeAt.key === null || keyAt(standing) === activeAt.key) return standing;
  for (let index = firstShown; index <= Math.min(lastShown, last); index += 1) {
    if (keyAt(index) === activeAt.key) return index;
  }
  return standing;
}

function LoadingRows({
  template,
  columns,
  rowHeight,
}: {
  template: CSSProperties;
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
