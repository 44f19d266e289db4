import type { CasePaper } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';

/** A meeting of members in figures. */
export function CountTold({ count }: { readonly count: NonNullable<CasePaper['count']> }): ReactElement {
  const text = useText('cases');
  const { notDue, agreement, manner, writtenAyes, writtenNoes } = count;
  const rows = notDue.map(({ reason, people }) => text('count.row', { reason: text(`notDue.${reason}`), people }));
  return (
    <>
      <span>{text('count.told', { ...count, manner: text(`manner.${manner}`) })}</span>
      {writtenAyes + writtenNoes > 0 && (
        <span>{text('count.told.written', { ayes: writtenAyes, noes: writtenNoes })}</span>
      )}
      {rows.length > 0 && (
        <span>{text('count.told.notDue', { rows: rows.join(text('and')), agreement: agreement ?? '' })}</span>
      )}
    </>
  );
}
