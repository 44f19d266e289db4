import type { Card } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { useText } from '../text/use-text.ts';
import { Adjustments } from './adjustments.tsx';
import { CardHead } from './card-head.tsx';
import style from './card.module.css';
import { CardPaper } from './card-paper.tsx';
import { Corrections } from './corrections.tsx';
import { ExemptNote } from './exempt-note.tsx';
import { Items } from './items.tsx';
import { Parts } from './parts.tsx';
import { Records } from './records.tsx';
import { Rights } from './rights.tsx';
import { Vetoes } from './vetoes.tsx';
import { useBackground } from './use-background.ts';

/** The whole card: head, items, bonus and deduction, records, rights; and the same on paper. */
export function CardView({ card }: { readonly card: Card }): ReactElement {
  const text = useText('cards');
  const frame = useText('frame');
  const background = useBackground(card);
  useEffect(() => {
    document.title = `${text('of', { name: card.member.name, year: card.year })} · ${frame('brand')}`;
  }, [card, text, frame]);
  return (
    <>
      <article className={`${style.card} noprint`} aria-labelledby="card-title">
        <div className={style.main}>
          <CardHead card={card} background={background} />
          {card.member.exempt ? <ExemptNote card={card} /> : <Items card={card} background={background} />}
        </div>
        <div className={style.side}>
          {!card.member.exempt && <Adjustments card={card} />}
          {!card.member.exempt && <Records card={card} />}
          {card.vetoes.length > 0 && <Vetoes card={card} />}
          {card.corrections.length > 0 && <Corrections card={card} />}
          {card.parts.length > 0 && <Parts card={card} />}
          <Rights card={card} />
        </div>
      </article>
      <CardPaper card={card} />
    </>
  );
}
