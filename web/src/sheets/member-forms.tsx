import type { Sheet } from '@xianfeng/contract';
import { decimalFromPoints } from '@xianfeng/engine';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import type { Beside } from './grid.ts';
import { hasCells, isFor, rowKind, totalOf } from './grid.ts';
import { ItemField } from './item-field.tsx';
import { LeftList } from './left-list.tsx';
import type { LeftOver } from './left-over.ts';
import style from './member-forms.module.css';
import { MemberKind } from './member-kind.tsx';
import { MemberStep } from './member-step.tsx';
import type { SheetState, SheetView } from './sheet-state.ts';
import { useSheetWords } from './use-sheet-words.ts';

interface MemberFormsProps {
  readonly sheet: Sheet;
  readonly state: SheetState;
  readonly view: SheetView;
  readonly beside: ReadonlyMap<string, readonly Beside[]>;
  readonly readOnly: boolean;
  readonly left: LeftOver;
  /** The deciding button, while the sheet is open. */
  readonly foot: ReactNode;
}

/** The grid on a phone: one member at a time, big buttons, the same rules. */
export function MemberForms(props: MemberFormsProps): ReactElement | null {
  const { sheet, state, view, beside, readOnly, left, foot } = props;
  const text = useText('sheets');
  const words = useSheetWords(sheet);
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
  const besideOwn = beside.get(member.id) ?? [];
  const { sum, missing, owed } = totalOf({ member, items: sheet.items, cells, beside: besideOwn });
  const lack = owed > 0 ? text('row.missing', { cells: owed }) : '—';
  return (
    <div className={style.forms}>
      <section className="sheet">
        <MemberStep members={sheet.members} row={row} label={text('head.name')} onRow={setRow}>
          <MemberKind member={member} />
        </MemberStep>
        {!hasCells(member) && (
          <p className={style.apart}>{text(kind === 'exempt' ? 'row.exempt' : 'row.notDue', { ...words })}</p>
        )}
        {kind === 'own' && <p className={style.apart}>{text('left.ownWhy', { member: member.name })}</p>}
        {hasCells(member) && (
          <ul className={style.items}>
            {sheet.items.map((item, column) => {
              const cell = cells[column];
              if (cell === undefined) return null;
              if (!isFor(member, item)) {
                return (
                  <li key={item.id} className={style.notFor}>
                    <span>{item.name}</span>
                    <span>{text('form.notFor')}</span>
                  </li>
                );
              }
              return (
                <ItemField
                  key={`${member.id} ${item.id}`}
                  member={member}
                  item={item}
                  cell={cell}
                  beside={besideOwn[column] ?? []}
                  last={words.last}
                  state={state}
                  reasonFrom={sheet.reasonFrom}
                  readOnly={readOnly || kind !== 'open'}
                />
              );
            })}
          </ul>
        )}
        {hasCells(member) && (
          <p className={style.total}>
            {text('head.total')}
            <b>{missing > 0 ? lack : decimalFromPoints(sum)}</b>
          </p>
        )}
      </section>
      {foot !== null && (
        <section className="sheet box">
          <h2 className="sec-title">{text('left.title')}</h2>
          <LeftList
            sheet={sheet}
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
