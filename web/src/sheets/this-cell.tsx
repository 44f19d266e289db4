import type { Sheet } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import type { At } from './selection.ts';
import type { SheetView } from './sheet-state.ts';

interface ThisCellProps {
  readonly sheet: Sheet;
  readonly view: SheetView;
  readonly at: At;
}

/** The standard of the cell in use and last month's points, beside the grid. */
export function ThisCell({ sheet, view, at }: ThisCellProps): ReactElement {
  const text = useText('sheets');
  const member = sheet.members[at.row];
  const item = sheet.items[at.column];
  if (member === undefined || item === undefined) {
    return (
      <section className="sheet box">
        <p className="muted">{text('this.none')}</p>
      </section>
    );
  }
  const now = view.rows.get(member.id)?.[at.column]?.points ?? text('mark.missing');
  return (
    <section className="sheet box">
      <h2 className="sec-title">{text('this.title', { member: member.name, item: item.name })}</h2>
      <p>{text('this.points', { now, before: member.previous[item.id] ?? '—' })}</p>
      {item.standard !== null && <p className="small muted">{text('this.standard', { standard: item.standard })}</p>}
      {item.cite !== null && <p className="small muted">{item.cite}</p>}
    </section>
  );
}
