import type { Card } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { plainPoints } from '../explanations/exact-text.ts';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import { useMonths } from '../ui/use-months.ts';
import { standingOf } from './card-model.ts';
import style from './card.module.css';

/** While the year runs: the last month that has points, and plainly what is still missing for a total. */
export function RunningHead({ card }: { readonly card: Card }): ReactElement {
  const text = useText('cards');
  const words = useText('explanations');
  const dates = useDates();
  const months = useMonths();
  const { latest, missing } = standingOf(card);
  const lacks = [
    ...(missing.length > 0
      ? [
          text('running.months', {
            months: months(missing.map(({ period }) => period)),
          }),
        ]
      : []),
    ...(card.ballot === null ? [text('running.ballot')] : []),
  ];
  return (
    <>
      <div className={style.big}>
        <span className={style.who}>{card.member.name}</span>
        {latest?.total != null && (
          <span className={style.total}>
            <small className={style.before}>{text('latest.points', { month: dates.month(latest.period) })}</small>
            <a href="#records" className={style.why}>
              {plainPoints(latest.total)}
            </a>
            <small>{text('points')}</small>
          </span>
        )}
        {latest === null && <span className={`${style.end} muted`}>{text('latest.none')}</span>}
      </div>
      <div className={style.running}>
        <b>{text('running.heading')}</b>
        <p>
          {lacks.length === 0
            ? text('running.all')
            : text('running.sentence', { missing: lacks.join(words('listSeparator')) })}
        </p>
      </div>
    </>
  );
}
