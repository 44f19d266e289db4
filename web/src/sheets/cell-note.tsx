import type { Sheet } from '@xianfeng/contract';
import { decimalFromPoints } from '@xianfeng/engine';
import type { ReactElement, RefObject } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Floating } from '../ui/floating.tsx';
import layout from '../ui/form.module.css';
import style from './cell-note.module.css';
import { exactPoints, rowKind, standingOf } from './grid.ts';
import type { At } from './selection.ts';
import type { CellState, SheetState } from './sheet-state.ts';
import { useSheetWords } from './use-sheet-words.ts';

interface CellNoteProps {
  readonly anchor: HTMLElement;
  readonly sheet: Sheet;
  readonly at: At;
  readonly cell: CellState;
  readonly state: SheetState;
  readonly readOnly: boolean;
  readonly words: RefObject<HTMLTextAreaElement | null>;
  /** Back to the grid: to this cell, or to the one given. */
  readonly onClose: (then?: At) => void;
}

export function hasNote(cell: CellState, previous: string | undefined, reasonFrom: string | null): boolean {
  return cell.conflict !== null || standingOf(cell, previous, reasonFrom) !== 'usual';
}

/** What a cell asks of the reader: to choose between two values, or to say why it differs so much. */
export function CellNote(props: CellNoteProps): ReactElement | null {
  const { anchor, sheet, at, cell } = props;
  const text = useText('sheets');
  const member = sheet.members[at.row];
  const item = sheet.items[at.column];
  if (member === undefined || item === undefined) return null;
  const isConflict = cell.conflict !== null;
  return (
    <Floating anchor={anchor} label={text(isConflict ? 'conflict.title' : 'reason.title')} look="warning" role="dialog">
      <div data-cell-note className={style.note}>
        <p className={style.title}>
          {text('reason.of', { member: member.name, item: item.name })} <b>{cell.points ?? text('mark.missing')}</b>
        </p>
        {isConflict ? (
          <Conflict {...props} place={{ memberId: member.id, item: item.id }} />
        ) : (
          <Reason {...props} before={member.previous[item.id] ?? '0'} place={{ memberId: member.id, item: item.id }} />
        )}
      </div>
    </Floating>
  );
}

type PlacedProps = CellNoteProps & { readonly place: { readonly memberId: string; readonly item: string } };

function Conflict({ cell, state, place, onClose }: PlacedProps): ReactElement {
  const text = useText('sheets');
  const mine = cell.points ?? text('conflict.none');
  const theirs = cell.conflict?.points ?? text('conflict.none');
  const choose = (choice: 'mine' | 'theirs'): void => {
    state.settle(place, choice);
    onClose();
  };
  return (
    <>
      <p>{text('conflict.lead', { mine, theirs, by: cell.conflict?.by ?? text('conflict.other') })}</p>
      <div className={layout.acts}>
        <button type="button" className="btn slim" onClick={() => choose('mine')}>
          {text('conflict.mine', { mine })}
        </button>
        <button type="button" className="btn slim" onClick={() => choose('theirs')}>
          {text('conflict.theirs', { theirs })}
        </button>
      </div>
    </>
  );
}

function Reason(props: PlacedProps & { readonly before: string }): ReactElement {
  const { sheet, at, cell, state, readOnly, words, place, before, onClose } = props;
  const text = useText('sheets');
  const names = useSheetWords(sheet);
  const [reason, setReason] = useState(cell.reason ?? '');
  const score = { points: cell.points, reason: cell.reason };
  const member = sheet.members[at.row];
  const isFixed = readOnly || member === undefined || rowKind(member) !== 'open';
  const save = (): void => {
    const given = reason.trim();
    if (given === '') return words.current?.focus();
    if (given !== cell.reason) state.write([{ ...place, before: score, after: { ...score, reason: given } }]);
    onClose();
  };
  const apart = decimalFromPoints(Math.abs(exactPoints(cell.points ?? before) - exactPoints(before)));
  return (
    <>
      <p>{text('reason.apart', { ...names, before, now: cell.points ?? '', apart, from: sheet.reasonFrom ?? '' })}</p>
      {isFixed ? (
        cell.reason !== null && <p className={style.given}>{text('reason.given', { reason: cell.reason })}</p>
      ) : (
        <>
          <textarea
            ref={words}
            className="input"
            rows={2}
            maxLength={200}
            aria-label={text('reason.words')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            onKeyDown={(event) => {
              event.stopPropagation();
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
              if (event.key === 'Escape') onClose();
            }}
          />
          <p className={style.hint}>{text('reason.hint')}</p>
          <div className={layout.acts}>
            <button type="button" className="btn slim blue" onClick={save}>
              {text('reason.save')}
            </button>
            {cell.reason === null && (
              <button
                type="button"
                className="btn slim"
                onClick={() => {
                  state.write([{ ...place, before: score, after: { points: before, reason: null } }]);
                  onClose();
                }}
              >
                {text('reason.back', { before })}
              </button>
            )}
          </div>
          <p className={style.hint}>{text('reason.keys')}</p>
        </>
      )}
    </>
  );
}
