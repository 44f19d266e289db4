import type { Card } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { VetoLines } from '../ui/veto-lines.tsx';
import style from './card.module.css';

/** What rules out of the year whatever the points say, with its day and document. */
export function Vetoes({ card }: { readonly card: Card }): ReactElement {
  const text = useText('vetoes');
  return (
    <section className={style.list} aria-labelledby="vetoes-title">
      <div className={style.listHead}>
        <h2 className="sec-title" id="vetoes-title">
          {text('card.title')}
        </h2>
      </div>
      <div className={style.plain}>
        <VetoLines vetoes={card.vetoes} isNamed={false} />
      </div>
    </section>
  );
}
