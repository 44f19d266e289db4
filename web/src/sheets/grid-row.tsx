import { withDecimals } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { memo, useRef } from 'react';
import { useText } from '../text/use-text.ts';
import { GridCell } from './grid-cell.tsx';
import type { Beside, SheetItem, SheetMember } from './grid.ts';
import { isFor, rowKind } from './grid.ts';
import { MemberKind } from './member-kind.tsx';
import style from './score-grid.module.css';
import type { CellState } from './sheet-state.ts';
import { TotalCell } from './total-cell.tsx';
import type { Editing, Grid } from './use-grid.ts';

export interface GridRowProps {
  readonly row: number;
  readonly member: SheetMember;
  readonly items: readonly SheetItem[];
  readonly cells: readonly CellState[];
  /** What other raters gave, in the order of the items. */
  readonly beside: readonly Beside[];
  /** What this period and the one before are called. */
  readonly present: string;
  readonly last: string;
  readonly hasPrevious: boolean;
  readonly reasonFrom: string | null;
  readonly readOnly: boolean;
  /** How many decimals every cell shows. */
  readonly decimals: number;
  readonly focusColumn: number | null;
  /** The head of the row lights up with the cell in use. */
  readonly isLit: boolean;
  /** Selected columns of this row, where several cells are selected. */
  readonly from: number | null;
  readonly to: number | null;
  readonly editing: Editing | null;
  readonly grid: Grid;
  readonly onFocusedCell: (cell: HTMLTableCellElement | null) => void;
}

/** Drawn again only when something of its own has changed; the grid's acts are read when they are used. */
export const GridRow = memo(DrawnRow, (before, after) =>
  (Object.keys(after) as (keyof GridRowProps)[]).every((name) => {
    if (name === 'grid') return after.editing === null || before.grid === after.grid;
    return before[name] === after[name];
  }),
);

function DrawnRow(props: GridRowProps): ReactElement {
  const { row, member, items, cells, focusColumn, from, to } = props;
  const text = useText('sheets');
  const latest = useRef(props.grid);
  latest.current = props.grid;
  const kind = rowKind(member);
  const head = (
    <>
      <th scope="row" role="rowheader" className={props.isLit ? style.lit : undefined}>
        {member.name}
      </th>
      <td role="gridcell" className={style.category}>
        <MemberKind member={member} />
      </td>
    </>
  );
  if (kind === 'exempt' || kind === 'not-due') {
    return (
      <tr role="row" className={style.apart}>
        {head}
        <td role="gridcell" colSpan={items.length} className={style.across}>
          {text(kind === 'exempt' ? 'row.exempt' : 'row.notDue', { present: props.present })}
        </td>
        <td role="gridcell" className={`${style.figure} ${style.total}`}>
          —
        </td>
        {props.hasPrevious && (
          <td role="gridcell" className={`${style.figure} ${style.previous}`}>
            {member.previousTotal ?? '—'}
          </td>
        )}
      </tr>
    );
  }
  return (
    <tr role="row" className={kind === 'own' ? style.own : undefined}>
      {head}
      {items.map((item, column) => {
        const cell = cells[column];
        if (cell === undefined) return null;
        if (!isFor(member, item)) {
          return (
            <td
              key={item.id}
              role="gridcell"
              className={`${style.figure} ${style.notFor}`}
              aria-label={text('cell.notFor', { member: member.name, item: item.name })}
            >
              —
            </td>
          );
        }
        return (
          <GridCell
            key={item.id}
            at={{ row, column }}
            member={member}
            item={item}
            cell={cell}
            beside={props.beside[column] ?? []}
            last={props.last}
            reasonFrom={props.reasonFrom}
            decimals={props.decimals}
            readOnly={props.readOnly || kind === 'own'}
            isFocused={focusColumn === column}
            isSelected={from !== null && to !== null && column >= from && column <= to}
            editing={props.editing?.column === column ? props.editing : null}
            grid={latest}
            onFocusedCell={props.onFocusedCell}
          />
        );
      })}
      <TotalCell
        at={{ row, column: items.length }}
        member={member}
        items={items}
        cells={cells}
        beside={props.beside}
        decimals={props.decimals}
        isFocused={focusColumn === items.length}
        grid={latest}
      />
      {props.hasPrevious && (
        <td role="gridcell" className={`${style.figure} ${style.previous}`}>
          {member.previousTotal === null ? '—' : withDecimals(member.previousTotal, props.decimals)}
        </td>
      )}
    </tr>
  );
}
