import { decimalFromPoints } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { withDecimals } from '../ui/even-decimals.ts';
import { Why } from '../ui/why.tsx';
import type { SheetItem, SheetMember } from './grid.ts';
import { totalOf } from './grid.ts';
import style from './score-grid.module.css';
import type { At } from './selection.ts';
import type { CellState } from './sheet-state.ts';
import type { Grid } from './use-grid.ts';

interface TotalCellProps {
  readonly at: At;
  readonly member: SheetMember;
  readonly items: readonly SheetItem[];
  readonly cells: readonly CellState[];
  readonly decimals: number;
  readonly isFocused: boolean;
  readonly grid: { readonly current: Grid };
}

/** The exact sum of the row; while a score is missing it says how many are, and no number. */
export function TotalCell({ at, member, items, cells, decimals, isFocused, grid }: TotalCellProps): ReactElement {
  const text = useText('sheets');
  const { sum, missing } = totalOf(cells);
  const shown = missing > 0 ? text('row.missing', { cells: missing }) : withDecimals(decimalFromPoints(sum), decimals);
  return (
    <td
      role="gridcell"
      data-at={`${at.row}-${at.column}`}
      tabIndex={isFocused ? 0 : -1}
      aria-label={text('total.name', { member: member.name, points: shown })}
      className={`${style.figure} ${style.total} ${isFocused ? style.focused : ''}`}
      onMouseDown={({ button }) => {
        if (button === 0) grid.current.goTo(at);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.querySelector('button')?.click();
      }}
    >
      {missing > 0 ? (
        <span className={style.some}>{shown}</span>
      ) : (
        <Why
          label={text('total.why', { points: shown })}
          because={<Account items={items} cells={cells} decimals={decimals} total={shown} />}
        >
          {shown}
        </Why>
      )}
    </td>
  );
}

function Account(
  props: Pick<TotalCellProps, 'items' | 'cells' | 'decimals'> & { readonly total: string },
): ReactElement {
  const text = useText('sheets');
  return (
    <table className={style.account}>
      <tbody>
        {props.items.map((item, column) => (
          <tr key={item.id}>
            <th scope="row">{item.name}</th>
            <td>{withDecimals(props.cells[column]?.points ?? '', props.decimals)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text('total.sum')}</th>
          <td>{props.total}</td>
        </tr>
      </tfoot>
    </table>
  );
}
