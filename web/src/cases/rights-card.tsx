import type { MemberCase } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './cases.module.css';

/** What the person may do, until when and to whom (权利告知). */
export function RightsCard({ case: found }: { readonly case: MemberCase }): ReactElement {
  const text = useText('cases');
  const dates = useDates();
  const { state, summonedFor, parts, steps } = found;
  const isHeard = steps.some(({ id, isTaken }) => id === 'hearing' && isTaken);
  const deciders = parts.filter(({ part, endedOn }) => part === 'decider' && endedOn === null);
  const names = deciders.map(({ name }) => name).join(text('and'));
  return (
    <section className={`sheet box ${style.part} ${style.rights}`} aria-labelledby="rights-title">
      <h2 className="sec-title" id="rights-title">
        {text('rights.title')}
      </h2>
      <ul>
        <li>{text('rights.read')}</li>
        {state !== 'closed' && <li>{text('rights.answer')}</li>}
        {state === 'open' && !isHeard && (
          <li>
            {summonedFor === null
              ? text('rights.attend.later')
              : text('rights.attend', { day: dates.withWeekday(summonedFor) })}
          </li>
        )}
        {state === 'open' && <li>{text('rights.bring')}</li>}
        <li>{text('rights.reserve')}</li>
        <li>{text('rights.appeal', { names })}</li>
      </ul>
      <p className="small muted">{text('rights.kept')}</p>
    </section>
  );
}
