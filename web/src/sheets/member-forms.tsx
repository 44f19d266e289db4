import type { Sheet } from '@xianfeng/contract';
import { decimalFromPoints } from '@xianfeng/engine';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Icon } from '../ui/icon.tsx';
import { rowKind, totalOf } from './grid.ts';
import { ItemField } from './item-field.tsx';
import { LeftList } from './left-list.tsx';
import type { LeftOver } from './left-over.ts';
import style from './member-forms.module.css';
import { MemberKind } from './member-kind.tsx';
import type { SheetState, SheetView } from './sheet-state.ts';

interface MemberFormsProps {
  readonly sheet: Sheet;
  readonly state: SheetState;
  readonly view: SheetView;
  readonly readOnly: boolean;
  readonly left: LeftOver;
  /** The deciding button, while the sheet is open. */
  readonly foot: ReactNode;
}

/** The grid on a phone: one member at a time, big buttons, the same rules. */
export function MemberForms({ sheet, state, view, readOnly, left, foot }: MemberFormsProps): ReactElement | null {
  const text = useText('sheets');
  const [row, setRow] = useState(() =>
    Math.max(
      0,
      sheet.members.findIndex((member) => rowKind(member) === 'open'),
    ),
  );
  const member = sheet.members[row];
  if (member === undefined) return null;
  const kind = rowKind(member);
  const cells = view.rows.get(member.id) ?? [];
  const { sum, missing } = totalOf(cells);
  const hasCells = kind === 'open' || kind === 'own';
  const step = (by: number) => setRow((now) => Math.max(0, Math.min(now + by, sheet.members.length - 1)));
  return (
    <div className={style.forms}>
      <section className="sheet">
        <div className={style.head}>
          <button
            type="button"
            className={style.step}
            aria-label={text('form.before')}
            disabled={row === 0}
            onClick={() => step(-1)}
          >
            <Icon name="left" />
          </button>
          <div className={style.who}>
            <select aria-label={text('head.name')} value={row} onChange={({ target }) => setRow(Number(target.value))}>
              {sheet.members.map(({ id, name }, index) => (
                <option key={id} value={index}>
                  {name}
                </option>
              ))}
            </select>
            <small>
              {text('form.member', { number: row + 1, total: sheet.members.length })} <MemberKind member={member} />
            </small>
          </div>
          <button
            type="button"
            className={style.step}
            aria-label={text('form.after')}
            disabled={row === sheet.members.length - 1}
            onClick={() => step(1)}
          >
            <Icon name="right" />
          </button>
        </div>
        {!hasCells && <p className={style.apart}>{text(kind === 'exempt' ? 'row.exempt' : 'row.notDue')}</p>}
        {kind === 'own' && <p className={style.apart}>{text('left.ownWhy', { member: member.name })}</p>}
        {hasCells && (
          <ul className={style.items}>
            {sheet.items.map((item, column) => {
              const cell = cells[column];
              return cell === undefined ? null : (
                <ItemField
                  key={`${member.id} ${item.id}`}
                  member={member}
                  item={item}
                  cell={cell}
                  state={state}
                  reasonFrom={sheet.reasonFrom}
                  readOnly={readOnly || kind !== 'open'}
                />
              );
            })}
          </ul>
        )}
        {hasCells && (
          <p className={style.total}>
            {text('head.total')}
            <b>{missing > 0 ? text('row.missing', { cells: missing }) : decimalFromPoints(sum)}</b>
          </p>
        )}
      </section>
      {foot !== null && (
        <section className="sheet box">
          <h2 className="sec-title">{text('left.title')}</h2>
          <LeftList
            left={left}
            onGo={(cell) => {
              setRow(cell.row);
              window.scrollTo({ top: 0 });
            }}
          />
          {foot}
        </section>
      )}
    </div>
  );
}
