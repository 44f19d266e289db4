import type { GroupDraws, RepresentativeDraw } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { LotPaper } from '../lots/lot-paper.tsx';
import { useText } from '../text/use-text.ts';
import { Paper } from '../ui/paper.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './representative-draws.module.css';

interface DrawPaperProps {
  readonly draw: RepresentativeDraw;
  readonly of: Pick<GroupDraws, 'branch' | 'name' | 'groupName'>;
}

/** The record of a draw on A4, with the lines on which those present sign; seen on paper only. */
export function DrawPaper({ draw, of }: DrawPaperProps): ReactElement {
  const text = useText('representativeDraws');
  const dates = useDates();
  const { order, draws, period } = draw;
  return (
    <div className="paper-only" aria-hidden="true">
      <Paper
        issuer={of.branch.name}
        title={text('record.title', { group: of.groupName })}
        number={text('record.ballot', { name: of.name, period: dates.period(period) })}
        dense
      >
        <LotPaper lot={draw} unit={text('unit')} />
        <Names title={text('order.drawn', { count: draws })} names={order.slice(0, draws)} />
        {order.length > draws && <Names title={text('order.after')} names={order.slice(draws)} />}
      </Paper>
    </div>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }): ReactElement {
  return (
    <>
      <p className={style.paperTitle}>{title}</p>
      <ol className={style.paperNames}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ol>
    </>
  );
}
