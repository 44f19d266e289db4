import type { Sheet } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { CellPledges } from './cell-pledges.tsx';
import { besideWords } from './beside-words.ts';
import { CellProposed } from './cell-proposed.tsx';
import type { Beside, Change } from './grid.ts';
import { isFor, isOwed } from './grid.ts';
import type { At } from './selection.ts';
import type { SheetView } from './sheet-state.ts';
import { useSheetWords } from './use-sheet-words.ts';

interface ThisCellProps {
  readonly sheet: Sheet;
  readonly view: SheetView;
  readonly beside: ReadonlyMap<string, readonly Beside[]>;
  readonly at: At;
  /** Null for those who only read. */
  readonly onTake: ((changes: readonly Change[]) => void) | null;
}

/** The standard of the cell in use, the points of the period before and what others gave, beside the grid. */
export function ThisCell({ sheet, view, beside, at, onTake }: ThisCellProps): ReactElement {
  const text = useText('sheets');
  const words = useSheetWords(sheet);
  const member = sheet.members[at.row];
  const item = sheet.items[at.column];
  if (member === undefined || item === undefined) {
    return (
      <section className="sheet box">
        <p className="muted">{text('this.none')}</p>
      </section>
    );
  }
  const others = beside.get(member.id)?.[at.column] ?? [];
  const before = member.previous[item.id];
  const now = view.rows.get(member.id)?.[at.column]?.points ?? (isOwed(item, others) ? text('mark.missing') : '—');
  const cell = view.rows.get(member.id)?.[at.column];
  const points =
    before === undefined ? text('this.now', { ...words, now }) : text('this.points', { ...words, now, before });
  return (
    <section className="sheet box">
      <h2 className="sec-title">{text('this.title', { member: member.name, item: item.name })}</h2>
      <p>{isFor(member, item) ? points : text('this.notFor')}</p>
      {others.length > 0 && <p>{besideWords(text, others)}</p>}
      {isFor(member, item) && (
        <CellProposed
          proposed={sheet.proposed}
          place={{ memberId: member.id, item: item.id }}
          before={{ points: cell?.points ?? null, reason: cell?.reason ?? null }}
          onTake={onTake}
        />
      )}
      <CellPledges pledges={sheet.pledges.find(({ memberId }) => memberId === member.id)} />
      {item.standard !== null && <p className="small muted">{text('this.standard', { standard: item.standard })}</p>}
      {item.cite !== null && <p className="small muted">{item.cite}</p>}
    </section>
  );
}
