import { withDecimals } from '@xianfeng/engine';
import type { MouseEvent, ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { besideWords } from './beside-words.ts';
import { CellEditor } from './cell-editor.tsx';
import type { Beside, SheetItem, SheetMember, Standing } from './grid.ts';
import { isOwed, standingOf } from './grid.ts';
import style from './score-grid.module.css';
import type { At } from './selection.ts';
import type { CellState } from './sheet-state.ts';
import type { Editing, Grid } from './use-grid.ts';

interface GridCellProps {
  readonly at: At;
  readonly member: SheetMember;
  readonly item: SheetItem;
  readonly cell: CellState;
  readonly beside: Beside;
  readonly last: string;
  readonly reasonFrom: string | null;
  readonly readOnly: boolean;
  readonly decimals: number;
  readonly isFocused: boolean;
  readonly isSelected: boolean;
  readonly editing: Editing | null;
  readonly grid: { readonly current: Grid };
  readonly onFocusedCell: (cell: HTMLTableCellElement | null) => void;
}

type Sign = 'conflict' | 'unusual' | 'reasoned' | 'changed' | null;

export function GridCell(props: GridCellProps): ReactElement {
  const { at, member, item, cell, beside, grid, isFocused, editing } = props;
  const text = useText('sheets');
  const mark = markOf(cell, standingOf(cell, member.previous[item.id], props.reasonFrom));
  const isMissing = cell.points === null && isOwed(item, beside);
  const points =
    cell.points === null ? (isMissing ? text('mark.missing') : '') : withDecimals(cell.points, props.decimals);
  const name = [
    text('cell.name', {
      member: member.name,
      item: item.name,
      points: points === '' ? text('cell.mayBeEmpty') : points,
    }),
    ...(mark === null || mark === 'changed' ? [] : [text(`cell.${mark}`, { last: props.last })]),
    ...(beside.length === 0 ? [] : [besideWords(text, beside)]),
  ].join(text('beside.and'));
  const onMouseDown = (event: MouseEvent): void => {
    if (event.button !== 0 || editing !== null) return;
    if (!event.shiftKey) return grid.current.goTo(at);
    event.preventDefault();
    grid.current.goTo(at, true);
  };
  const onMouseEnter = ({ buttons }: MouseEvent): void => {
    if (buttons === 1 && grid.current.editing === null)
      grid.current.setSelection(({ anchor }) => ({ focus: at, anchor }));
  };
  return (
    <td
      ref={isFocused ? props.onFocusedCell : undefined}
      role="gridcell"
      data-at={`${at.row}-${at.column}`}
      tabIndex={isFocused ? 0 : -1}
      aria-label={name}
      aria-readonly={props.readOnly}
      aria-selected={isFocused || props.isSelected}
      data-beside={
        beside.length === 0
          ? undefined
          : beside.map(({ rater, points: given }) => text(`beside.${rater}`, { points: given })).join(' ')
      }
      data-mark={mark === null ? undefined : text(`mark.${mark}`)}
      className={cellClass(isMissing, mark, props)}
      onMouseDown={onMouseDown}
      onMouseEnter={onMouseEnter}
      onDoubleClick={() => grid.current.editAt(at)}
    >
      {editing !== null ? (
        <CellEditor
          editing={editing}
          item={item}
          label={text('cell.edit', { member: member.name, item: item.name })}
          grid={grid}
        />
      ) : (
        points
      )}
    </td>
  );
}

function markOf(cell: CellState, standing: Standing): Sign {
  if (cell.conflict !== null) return 'conflict';
  if (standing === 'needs-reason') return 'unusual';
  if (standing === 'reasoned') return 'reasoned';
  return cell.changed && cell.points !== null ? 'changed' : null;
}

function cellClass(isMissing: boolean, mark: Sign, { isFocused, isSelected }: GridCellProps): string {
  return [
    style.figure,
    isMissing && style.missing,
    mark !== null && style[mark],
    isSelected && style.selected,
    isFocused && style.focused,
  ]
    .filter(Boolean)
    .join(' ');
}
