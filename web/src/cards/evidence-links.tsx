import type { Card } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { standingOf } from './card-model.ts';
import style from './card.module.css';

/** From a sum to the record it rests on: the meetings, and the ballot. */
export function EvidenceLinks({ card }: { readonly card: Card }): ReactElement {
  const text = useText('cards');
  return (
    <p className={style.links}>
      <a href="#records">{text('link.records', { count: standingOf(card).scored.length })}</a>
      {card.ballot !== null && <a href="#ballot">{text('link.ballot')}</a>}
    </p>
  );
}
