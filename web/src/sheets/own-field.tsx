import type { ReactElement } from 'react';
import { useId } from 'react';
import type { SheetItem, SheetMember } from './grid.ts';
import type { CellState, SheetState } from './sheet-state.ts';
import { useTyping } from './use-typing.ts';
import { useText } from '../text/use-text.ts';
import style from './own-sheets.module.css';
import { Standard } from './standard.tsx';

interface OwnFieldProps {
  readonly member: SheetMember;
  readonly item: SheetItem;
  readonly cell: CellState;
  readonly state: SheetState;
  readonly readOnly: boolean;
  /** False where all items share one standard, which stands above them. */
  readonly hasStandard: boolean;
}

/** One item with its range and standard, and a field that is empty until the member gives a number. */
export function OwnField({ member, item, cell, state, readOnly, hasStandard }: OwnFieldProps): ReactElement {
  const text = useText('sheets');
  const id = useId();
  const typing = useTyping({ place: { memberId: member.id, item: item.id }, item, cell, state });
  const { least, most, standard, name } = item;
  const { fault } = typing;
  return (
    <li className={style.field}>
      <div>
        <label htmlFor={id}>{name}</label>
        <small>{text('own.range', { least, most })}</small>
        {hasStandard && standard !== null && <Standard words={standard} />}
      </div>
      {readOnly ? (
        <b>{cell.points ?? '—'}</b>
      ) : (
        <input
          id={id}
          className="input"
          inputMode="decimal"
          enterKeyHint="next"
          autoComplete="off"
          aria-invalid={fault !== null}
          aria-label={text('own.points', { item: name, least, most })}
          value={typing.shown}
          onChange={({ target }) => typing.type(target.value)}
          onBlur={typing.leave}
        />
      )}
      {fault !== null && (
        <p className="fault" role="alert">
          {text(`fault.${fault}`, { found: typing.shown, item: name, least, most })}
        </p>
      )}
    </li>
  );
}
