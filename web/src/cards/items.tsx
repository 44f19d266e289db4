import type { Card } from '@xianfeng/contract';
import type { CSSProperties, ReactElement } from 'react';
import type { Background } from '../explanations/rule-view.ts';
import { useText } from '../text/use-text.ts';
import { widthOf } from '../ui/width-of.ts';
import { equationOf, itemRows } from './card-model.ts';
import style from './card.module.css';
import { ItemLine } from './item-line.tsx';

interface ItemsProps {
  readonly card: Card;
  readonly background: Background;
}

/** The items as bars against their maximum; each opens in place. */
export function Items({ card, background }: ItemsProps): ReactElement {
  const text = useText('cards');
  const equation = equationOf(card);
  const rows = itemRows(card);
  const longest = Math.max(...rows.map(({ name }) => widthOf(name)));
  return (
    <section className={style.list} id="items" aria-labelledby="items-title">
      <div className={style.listHead}>
        <h2 className="sec-title" id="items-title">
          {text(card.total === null ? 'items.running' : 'items')}
        </h2>
        <span className={style.key} aria-hidden="true">
          <i />
          {text('key.months')}
          {rows.some(({ fromBallot }) => fromBallot !== null) && (
            <>
              <i className={style.hatch} />
              {text('key.ballot')}
            </>
          )}
        </span>
      </div>
      <ul className={style.items} style={{ '--longest': `${longest}em` } as CSSProperties}>
        {rows.map((row) => (
          <ItemLine key={row.id} row={row} card={card} background={background} />
        ))}
        {equation !== null && (
          <li className={style.sumLine}>
            <span>{text('items.sum')}</span>
            <span className="num">{equation.yearEnd}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
