import { Link } from '@tanstack/react-router';
import type { Card } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './home.module.css';

/** The latest number of one's card; the whole line leads to how it came about. */
export function CardLink({ card }: { readonly card: Card }): ReactElement {
  const text = useText('members');
  const points = useText('frame');
  const dates = useDates();
  const latest = card.months.findLast(({ total, state }) => total !== null && state !== 'open');
  const shown = card.total ?? latest?.total ?? null;
  const name = (): string => {
    if (card.member.exempt) return text('home.cardExempt');
    if (card.total !== null) return text('home.cardYear', { year: card.year });
    return latest === undefined ? text('home.cardNone') : text('home.cardMonth', { month: dates.month(latest.period) });
  };
  return (
    <Link to="/members/$memberId/card" params={{ memberId: card.member.id }} className={`sheet ${style.card}`}>
      <span>
        <b>{text('home.card')}</b>
        <span className={style.way}>
          {name()} · {text('home.cardWay')}
        </span>
      </span>
      {shown !== null && (
        <span className={style.points}>
          <b>{shown.includes('.') && card.total === null ? shown.replace(/\.?0+$/, '') : shown}</b> {points('points')}
        </span>
      )}
    </Link>
  );
}
