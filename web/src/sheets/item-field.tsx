import type { ReactElement } from 'react';
import { useState } from 'react';
import { decimalFromPoints, POINT_SCALE } from '@xianfeng/engine';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { besideWords } from './beside-words.ts';
import type { Beside, SheetItem, SheetMember } from './grid.ts';
import { exactPoints, isOwed, standingOf } from './grid.ts';
import style from './member-forms.module.css';
import type { CellState, SheetState } from './sheet-state.ts';
import { useTyping } from './use-typing.ts';

interface ItemFieldProps {
  readonly member: SheetMember;
  readonly item: SheetItem;
  readonly cell: CellState;
  readonly beside: Beside;
  readonly state: SheetState;
  readonly reasonFrom: string | null;
  /** What the period before is called. */
  readonly last: string;
  readonly readOnly: boolean;
}

/** One item of one member: less, points, more; the reason below where one is asked for. */
export function ItemField(props: ItemFieldProps): ReactElement {
  const { member, item, cell, beside, state, reasonFrom, last, readOnly } = props;
  const text = useText('sheets');
  const place = { memberId: member.id, item: item.id };
  const before = { points: cell.points, reason: cell.reason };
  const previous = member.previous[item.id];
  const standing = standingOf(cell, previous, reasonFrom);
  const typing = useTyping({ place, item, cell, state });
  const none = isOwed(item, beside) ? text('mark.missing') : '';
  const step = (by: number): void => {
    // Without a score yet the first tap begins at the points of the period before, or at the most there is.
    const from = cell.points ?? previous ?? item.most;
    const next = cell.points === null ? exactPoints(from) : exactPoints(from) + by * POINT_SCALE;
    typing.write(decimalFromPoints(Math.max(exactPoints(item.least), Math.min(next, exactPoints(item.most)))));
  };
  return (
    <li className={standing === 'needs-reason' || cell.conflict !== null ? style.unusual : undefined}>
      <div className={style.item}>
        <span>
          {item.name}
          {previous !== undefined && <small>{text('form.previous', { last, points: previous })}</small>}
          {beside.map((each) => (
            <small key={each.rater}>{besideWords(text, [each])}</small>
          ))}
        </span>
        {readOnly ? (
          <b>{cell.points ?? none}</b>
        ) : (
          <span className={style.stepper}>
            <button type="button" aria-label={text('form.less', { item: item.name })} onClick={() => step(-1)}>
              −
            </button>
            <input
              inputMode="decimal"
              aria-label={text('form.points', { item: item.name })}
              aria-invalid={typing.fault !== null}
              placeholder={none}
              value={typing.shown}
              onChange={({ target }) => typing.type(target.value)}
              onBlur={typing.leave}
            />
            <button type="button" aria-label={text('form.more', { item: item.name })} onClick={() => step(1)}>
              +
            </button>
          </span>
        )}
      </div>
      {typing.fault !== null && (
        <p className="fault" role="alert">
          {text(`fault.${typing.fault}`, { found: typing.shown, item: item.name, least: item.least, most: item.most })}
        </p>
      )}
      {cell.conflict !== null && <ConflictChoice cell={cell} onChoose={(choice) => state.settle(place, choice)} />}
      {standing !== 'usual' && (
        <ReasonField
          key={cell.reason ?? ''}
          reason={cell.reason}
          last={last}
          readOnly={readOnly}
          onReason={(reason) => state.write([{ ...place, before, after: { ...before, reason } }])}
        />
      )}
    </li>
  );
}

interface ReasonFieldProps {
  readonly reason: string | null;
  readonly last: string;
  readonly readOnly: boolean;
  readonly onReason: (reason: string) => void;
}

function ReasonField({ reason, last, readOnly, onReason }: ReasonFieldProps): ReactElement {
  const text = useText('sheets');
  const [words, setWords] = useState(reason ?? '');
  if (readOnly) return <p className="muted small">{text('reason.given', { reason: reason ?? '—' })}</p>;
  return (
    <div className={style.reason}>
      {reason === null && <StateTag look="soon">{text('cell.unusual', { last })}</StateTag>}
      <textarea
        className="input"
        rows={2}
        maxLength={200}
        aria-label={text('reason.words')}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {words.trim() !== (reason ?? '') && words.trim() !== '' && (
        <button type="button" className="btn blue" onClick={() => onReason(words.trim())}>
          {text('reason.save')}
        </button>
      )}
      <small className="muted">{text('reason.hint')}</small>
    </div>
  );
}

interface ConflictChoiceProps {
  readonly cell: CellState;
  readonly onChoose: (choice: 'mine' | 'theirs') => void;
}

function ConflictChoice({ cell, onChoose }: ConflictChoiceProps): ReactElement {
  const text = useText('sheets');
  const mine = cell.points ?? text('conflict.none');
  const theirs = cell.conflict?.points ?? text('conflict.none');
  return (
    <div className={style.reason}>
      <p>{text('conflict.lead', { mine, theirs, by: cell.conflict?.by ?? text('conflict.other') })}</p>
      <button type="button" className="btn" onClick={() => onChoose('mine')}>
        {text('conflict.mine', { mine })}
      </button>
      <button type="button" className="btn" onClick={() => onChoose('theirs')}>
        {text('conflict.theirs', { theirs })}
      </button>
    </div>
  );
}
