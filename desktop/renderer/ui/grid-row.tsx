import { type CSSProperties, type MouseEvent, memo, type ReactNode } from 'react';

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
  /** Pressing the head sorts by this; see `GridSort`. */
  sortKey?: string;
}

export interface GridRowProps<Row> {
  id: string;
  row: Row | undefined;
  index: number;
  start: number;
  size: number;
  columns: readonly GridColumn<Row>[];
  template: CSSProperties;
  isActive: boolean;
  isOpen: boolean;
  /** Undefined where rows cannot be selected. */
  isSelected: boolean | undefined;
  selectLabel: string;
  onPress: (index: number, event: MouseEvent) => void;
  onToggle: (index: number, event: MouseEvent) => void;
}

// biome-ignore-start lint/a11y/useSemanticElements: rows are placed by position, which a table element cannot
// biome-ignore-start lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
// biome-ignore-start lint/a11y/useKeyWithClickEvents: the grid handles the keys

/** One row. Scrolling draws only the rows that come into view, so nothing here may change while it is shown. */
function GridRowContent<Row>(props: GridRowProps<Row>) {
  const { id, row, index, start, size, columns, template, isActive, isOpen, isSelected } = props;
  const classes = ['row-grid-row'];
  if (isActive) classes.push('is-active');
  if (isOpen) classes.push('is-open');
  if (row === undefined) classes.push('is-loading');
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected ?? isOpen}
      aria-busy={row === undefined || undefined}
      className={classes.join(' ')}
      style={{ ...template, height: size, transform: `translateY(${start}px)` }}
      onClick={(event) => props.onPress(index, event)}
    >
      {isSelected === undefined ? null : (
        <div role="gridcell" className="row-grid-check">
          {row === undefined ? null : (
            <input
              type="checkbox"
              className="pl-checkbox-box"
              tabIndex={-1}
              checked={isSelected}
              aria-label={props.selectLabel}
              onClick={(event) => {
                event.stopPropagation();
                props.onToggle(index, event);
              }}
              // The press decides, because it knows about the shift key.
              onChange={() => undefined}
            />
          )}
        </div>
      )}
      {row === undefined ? (
        <div role="gridcell" className="row-grid-blank" />
      ) : (
        columns.map((column) => (
          <div
            key={column.key}
            role="gridcell"
            className={column.align === 'end' ? 'is-end' : undefined}
            data-column={column.key}
          >
            {column.cell(row)}
          </div>
        ))
      )}
    </div>
  );
}

// biome-ignore-end lint/a11y/useSemanticElements: until here
// biome-ignore-end lint/a11y/useFocusableInteractive: until here
// biome-ignore-end lint/a11y/useKeyWithClickEvents: until here

export const GridRow = memo(GridRowContent) as typeof GridRowContent;
