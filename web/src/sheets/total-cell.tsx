import { decimalFromPoints, withDecimals } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Why } from '../ui/why.tsx';
import type { Beside, SheetItem, SheetMember } from './grid.ts';
import { isFor, totalOf } from './grid.ts';
import style from './score-grid.module.css';
import type { At } from './selection.ts';
import type { CellState } from './sheet-state.ts';
import type { Grid } from './use-grid.ts';

interface TotalCellProps {
  readonly at: At;
  readonly member: SheetMember;
  readonly items: readonly SheetItem[];
  readonly cells: readonly CellState[];
  readonly beside: readonly Beside[];
  readonly decimals: number;
  readonly isFocused: boolean;
  readonly grid: { readonly current: Grid };
}

/** The exact sum of the row; while a score is missing it says how many are, and no number. */
export function TotalCell(props: TotalCellProps): ReactElement {
  const { at, member, items, cells, beside, decimals, isFocused, grid } = props;
  const text = useText('sheets');
  const { sum, missing, owed } = totalOf({ member, items, cells, beside });
  const lack = owed > 0 ? text('row.missing', { cells: owed }) : '—';
  const shown = missing > 0 ? lack : withDecimals(decimalFromPoints(sum), decimals);
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
          because={<Account member={member} items={items} cells={cells} decimals={decimals} total={shown} />}
        >
          {shown}
        </Why>
      )}
    </td>
  );
}

function Account(
  props: Pick<TotalCellProps, 'member' | 'items' | 'cells' | 'decimals'> & { readonly total: string },
): ReactElement {
  const text = useText('sheets');
  return (
    <table className={style.account}>
      <tbody>
        {props.items.map((item, column) =>
          isFor(props.member, item) ? (
            <tr key={item.id}>
              <th scope="row">{item.name}</th>
              <td>{withDecimals(props.cells[column]?.points ?? '', props.decimals)}</td>
            </tr>
          ) : null,
        )}
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
