import type { Card } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';
import style from './card.module.css';

/** Instead of items: why there are no points, and what the meeting gave. */
export function ExemptNote({ card }: { readonly card: Card }): ReactElement {
  const text = useText('cards');
  const names = useRatingNames();
  return (
    <section className={style.list} aria-labelledby="exempt-title">
      <div className={style.listHead}>
        <h2 className="sec-title" id="exempt-title">
          {text('exempt.heading')}
        </h2>
      </div>
      <p className={style.plain}>{text('exempt.sentence')}</p>
      <p className={style.plain}>
        {card.stars === null ? (
          text('exempt.waiting')
        ) : (
          <>
            {text('exempt.rated')} <b>{names.stars(card.stars)}</b> {card.grade !== null && names.grade(card.grade)}
          </>
        )}
      </p>
    </section>
  );
}
