import { decimalsOf } from '@xianfeng/engine';
import type { Sheet } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import { CellNote, hasNote } from './cell-note.tsx';
import type { FittedBlock } from './clipboard.ts';
import type { Beside } from './grid.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import style from './score-grid.module.css';
import { blockOf, isSingle } from './selection.ts';
import type { At } from './selection.ts';
import type { CellState, SheetState, SheetView } from './sheet-state.ts';
import type { Grid } from './use-grid.ts';
import { useGrid } from './use-grid.ts';
import { useSheetWords } from './use-sheet-words.ts';

interface ScoreGridProps {
  readonly sheet: Sheet;
  readonly state: SheetState;
  readonly view: SheetView;
  readonly beside: ReadonlyMap<string, readonly Beside[]>;
  readonly readOnly: boolean;
  readonly onPasted: (block: FittedBlock) => void;
  readonly onFocus: (at: At) => void;
  readonly onLeave: () => void;
  /** The page's hold on the grid, to lead to a cell and to paste from its own box. */
  readonly grip: { current: Pick<Grid, 'goTo' | 'paste'> | null };
}

/** Members down, items across; everything a spreadsheet's keys do, and nothing saved by a button. */
export function ScoreGrid(props: ScoreGridProps): ReactElement {
  const { sheet, state, view, beside, readOnly, onPasted, onFocus, onLeave, grip } = props;
  const text = useText('sheets');
  const dates = useDates();
  const box = useRef<HTMLDivElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const [engaged, setEngaged] = useState(false);
  const [focused, setFocused] = useState<HTMLTableCellElement | null>(null);
  const onOpen = useCallback(() => {
    reason.current?.focus();
    return reason.current !== null;
  }, []);
  const grid = useGrid({ sheet, state, readOnly, onPasted, onOpen, onLeave });
  const { selection, editing, goTo, paste } = grid;
  const { row, column } = selection.focus;
  // What peers gave before is told nobody: there is no column for it.
  const hasPrevious = sheet.rater !== 'peer';
  useEffect(() => {
    grip.current = { goTo, paste };
  });
  useEffect(() => onFocus({ row, column }), [onFocus, row, column]);
  const around = hasPrevious ? 374 : 290;
  const decimals = useMemo(() => gridDecimals(sheet, view), [sheet, view]);
  const words = useSheetWords(sheet);
  const selected = blockOf(selection);
  const cell = view.rows.get(sheet.members[row]?.id ?? '')?.[column];
  const showsNote = engaged && editing === null && focused !== null && isSingle(selection) && cell !== undefined;
  return (
    <div ref={box} className={`sheet ${style.box}`}>
      {/* A grid widget is a table with keys of its own (WAI-ARIA grid pattern). */}
      <table
        ref={grid.table}
        className={[style.grid, sheet.beside.length > 0 && style.compared, sheet.subject === 'branch' && style.branches]
          .filter(Boolean)
          .join(' ')}
        role="grid"
        aria-label={text('grid', { period: dates.period(sheet.period) })}
        aria-rowcount={sheet.members.length + 1}
        aria-readonly={readOnly}
        aria-multiselectable="true"
        style={{ minWidth: around + sheet.items.length * 84, maxWidth: around + sheet.items.length * ITEM_MOST }}
        onKeyDown={grid.onKeyDown}
        onCopy={grid.onCopy}
        onPaste={grid.onPaste}
        onFocus={() => setEngaged(true)}
        onBlur={({ relatedTarget }) => {
          const isNote = relatedTarget instanceof Element && relatedTarget.closest('[data-cell-note]') !== null;
          if (!isNote && !(relatedTarget instanceof Node && grid.table.current?.contains(relatedTarget)))
            setEngaged(false);
        }}
      >
        <GridHead items={sheet.items} last={hasPrevious ? words.last : null} hot={engaged ? column : null} />
        <tbody>
          {sheet.members.map((member, index) => (
            <GridRow
              key={member.id}
              row={index}
              member={member}
              items={sheet.items}
              cells={view.rows.get(member.id) ?? NO_CELLS}
              beside={beside.get(member.id) ?? NO_BESIDE}
              last={words.last}
              present={words.present}
              hasPrevious={hasPrevious}
              reasonFrom={sheet.reasonFrom}
              readOnly={readOnly}
              decimals={decimals}
              focusColumn={index === row ? column : null}
              isLit={engaged && index === row}
              from={index >= selected.top && index <= selected.bottom && !isSingle(selection) ? selected.left : null}
              to={index >= selected.top && index <= selected.bottom && !isSingle(selection) ? selected.right : null}
              editing={editing?.row === index ? editing : null}
              grid={grid}
              onFocusedCell={setFocused}
            />
          ))}
        </tbody>
      </table>
      {showsNote && hasNote(cell, sheet.members[row]?.previous[sheet.items[column]?.id ?? ''], sheet.reasonFrom) && (
        <CellNote
          key={`${row}-${column}`}
          anchor={focused}
          sheet={sheet}
          at={selection.focus}
          cell={cell}
          state={state}
          readOnly={readOnly}
          words={reason}
          onClose={(then) => goTo(then ?? selection.focus)}
        />
      )}
    </div>
  );
}

/** Pixels: a column of figures is no wider, where there are few. */
const ITEM_MOST = 220;

/** The same empty lists each time, so that rows are not drawn again. */
const NO_CELLS: readonly CellState[] = [];
const NO_BESIDE: readonly Beside[] = [];

/** All cells show as many decimals as the finest score of this period or the last. */
function gridDecimals(sheet: Sheet, view: SheetView): number {
  const now = [...view.rows.values()].flatMap((row) => row.map(({ points }) => points));
  return decimalsOf([...now, ...sheet.members.flatMap(({ previous }) => Object.values(previous))]);
}
