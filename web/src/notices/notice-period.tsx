import type { NoticeBody } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import type { DrawnDay } from './notice-days.ts';
import { drawDays, workingDays } from './notice-days.ts';
import style from './notice-period.module.css';

/** The working days drawn out, days off hatched, from the posting to the last day. */
export function NoticePeriod({ body }: { readonly body: NoticeBody }): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  const drawn = drawDays(body.days, body.openedOn);
  return (
    <section className={style.period} aria-label={text('period.label')}>
      <div>
        <small>{text('period.open')}</small>
        <b>{dates.short(body.openedOn)}</b>
        <span>{dates.weekdayLong(body.openedOn)}</span>
      </div>
      <ol>
        {drawn.map((day) =>
          day.name === 'working' ? (
            <li key={day.day}>
              {dates.monthShort(day.day)}
              <b>{Number(day.day.slice(8))}</b>
            </li>
          ) : (
            <Off key={day.from} day={day} />
          ),
        )}
      </ol>
      <div className={style.end}>
        <small>{text('period.close', { days: workingDays(body.days, body.openedOn) })}</small>
        <b>{dates.short(body.closesOn)}</b>
        <span>{dates.weekdayLong(body.closesOn)}</span>
      </div>
    </section>
  );
}

function Off({ day }: { readonly day: Extract<DrawnDay, { readonly name: 'off' }> }): ReactElement {
  const text = useText('notices');
  const [from, to] = [Number(day.from.slice(8)), Number(day.to.slice(8))];
  return (
    <li className={day.isWeekend ? style.off : `${style.off} ${style.holiday}`}>
      {text(day.isWeekend ? 'period.weekend' : 'period.holiday')}
      <span>{text('period.off', { days: from === to ? from : `${from}–${to}` })}</span>
    </li>
  );
}
