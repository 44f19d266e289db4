import type { Card } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { CorrectionLines } from '../ui/correction-lines.tsx';
import style from './card.module.css';

/** Scores that were corrected after their meeting, the old ones struck out. */
export function Corrections({ card }: { readonly card: Card }): ReactElement {
  const text = useText('scoreCorrections');
  return (
    <section className={style.list} aria-labelledby="corrections-title">
      <div className={style.listHead}>
        <h2 className="sec-title" id="corrections-title">
          {text('lines.title')}
        </h2>
      </div>
      <div className={style.plain}>
        <CorrectionLines corrections={card.corrections} isNamed />
      </div>
    </section>
  );
}
