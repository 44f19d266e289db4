import type { PaperBallot } from '@xianfeng/contract';
import type { ClipboardEvent, KeyboardEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { cellKey, papersOf, readCell, typeCells } from './keying-draft.ts';
import { stepOf } from './grid-steps.ts';
import { blockOf } from './paste-block.ts';
import style from './paper-ballots.module.css';
import { useFaultWords } from './use-fault-words.ts';
import type { KeyingState } from './use-keying.ts';

interface KeyingGridProps extends Pick<KeyingState, 'draft' | 'change'> {
  readonly ballot: PaperBallot;
  readonly group: string;
  /** False until day and papers are there: a sum without them says nothing. */
  readonly isReady: boolean;
}

/** Members × items of one group. Arrows and Enter move, a block from a spreadsheet fills from the cell it is put in. */
export function KeyingGrid({ ballot, group, draft, change, isReady }: KeyingGridProps): ReactElement {
  const text = useText('paperBallots');
  const faultWords = useFaultWords();
  const table = useRef<HTMLTableElement>(null);
  const [isCut, setCut] = useState(false);
  const { members, items } = ballot;
  const groupName = ballot.groups.find(({ id }) => id === group)?.name ?? group;

  const focusOn = (row: number, column: number): void => {
    const input = table.current?.querySelector<HTMLInputElement>(`[data-at="${row} ${column}"]`);
    input?.focus();
    input?.select();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number): void => {
    const step = stepOf(event.key, event.shiftKey, event.currentTarget);
    if (step === null) return;
    event.preventDefault();
    focusOn(row + step.rows, column + step.columns);
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, row: number, column: number): void => {
    const block = blockOf(event.clipboardData.getData('text/plain'));
    if (block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    const cells = block.flatMap((line, down) =>
      line.map((cell, right) => ({ memberId: members[row + down]?.id, item: items[column + right]?.id, text: cell })),
    );
    const inside = cells.flatMap(({ memberId, item, text: typed }) =>
      memberId === undefined || item === undefined ? [] : [{ place: { group, memberId, item }, text: typed }],
    );
    setCut(inside.length < cells.length);
    change((now) => typeCells(now, inside));
  };

  return (
    <div className={style.scroll}>
      {isCut && (
        <p className={`fault ${style.hint}`} role="alert">
          {text('pasted.outside')}
        </p>
      )}
      <table className={style.grid} ref={table} aria-label={text('grid.label', { group: groupName })}>
        <thead>
          <tr>
            <th scope="col">{text('grid.name')}</th>
            {items.map((item) => (
              <th key={item.id} scope="col">
                {item.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((member, row) => (
            <tr key={member.id}>
              <th scope="row">{member.name}</th>
              {items.map((item, column) => {
                const place = { group, memberId: member.id, item: item.id };
                const read = readCell(draft, ballot, place);
                const fault = read !== null && 'fault' in read ? faultWords(read, papersOf(draft, group) ?? 0) : null;
                return (
                  <td key={item.id} className={fault === null ? undefined : style.wrong}>
                    <input
                      data-at={`${row} ${column}`}
                      aria-label={text('grid.cell', { name: member.name, item: item.name })}
                      aria-invalid={fault !== null}
                      title={fault ?? undefined}
                      inputMode="decimal"
                      autoComplete="off"
                      readOnly={!isReady}
                      value={draft.texts[cellKey(place)] ?? ''}
                      onFocus={(event) => event.currentTarget.select()}
                      onKeyDown={(event) => onKey(event, row, column)}
                      onPaste={(event) => onPaste(event, row, column)}
                      onChange={(event) => change((now) => typeCells(now, [{ place, text: event.target.value }]))}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
