import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ownPledgesQuery } from '../pledges/queries.ts';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './home.module.css';

/** The way to one's pledges, with what is lacking or due next; nothing where the scheme asks for none. */
export function PledgeWay(): ReactElement | null {
  const text = useText('pledges');
  const dates = useDates();
  const { data: own } = useQuery(ownPledgesQuery);
  if (own === undefined || own.set === null) return null;
  const next = own.pledges.find(({ may }) => may.includes('note'));
  return (
    <section className={`sheet ${style.box} ${style.declare}`}>
      <Link to="/me/pledges" className="btn">
        {text('own.title')}
      </Link>
      {own.lacks.length > 0 && (
        <StateTag look="soon">{text('lacks', { kinds: own.lacks.join(text('list.and')) })}</StateTag>
      )}
      {next !== undefined && (
        <Link to="/me/pledges" className={style.latest}>
          {text('own.next', { words: next.words, day: dates.short(next.dueOn) })}
        </Link>
      )}
    </section>
  );
}
