import type { RepresentativeDraw } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { DrawForm } from '../lots/draw-form.tsx';
import { LotRecord } from '../lots/lot-record.tsx';
import { useText } from '../text/use-text.ts';
import { OrderList } from './order-list.tsx';
import { takeList, useDrawNames } from './queries.ts';
import style from './representative-draws.module.css';

/** One draw: the numbers, or what they came to, and how anybody repeats it. */
export function DrawParts({ draw }: { readonly draw: RepresentativeDraw }): ReactElement {
  const { id, order, lines, may } = draw;
  const text = useText('representativeDraws');
  const act = useDrawNames();
  const hasLeft = may.includes('draw') || order.length > 0;
  return (
    <div className={hasLeft ? style.columns : style.parts}>
      {may.includes('draw') && (
        <DrawForm error={act.error} isPending={act.isPending} onDraw={(numbers) => act.mutate({ id, numbers })} />
      )}
      {order.length > 0 && <OrderList draw={draw} />}
      <LotRecord lot={draw} unit={text('unit')} published={order} count={lines} takeList={() => takeList(id)} />
    </div>
  );
}
