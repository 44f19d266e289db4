import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ownStarsQuery } from '../star-wall/queries.ts';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from '../ui/waiting-line.module.css';

/** What one was made a star for, and that one decides what hangs of it; nothing where there is none. */
export function StarsWay(): ReactElement {
  const text = useText('members');
  const dates = useDates();
  const { data: stars = [] } = useQuery(ownStarsQuery);
  return (
    <>
      {stars.map(({ id, period, honor, answered }) => (
        <p key={id} className={`sheet ${style.line}`}>
          <span>
            {text(answered === null ? 'home.star.ask' : 'home.star', { period: dates.period(period), honor })}
          </span>
          <Link to="/stars/$starId" params={{ starId: id }} className="btn slim">
            {text('home.star.see')}
          </Link>
        </p>
      ))}
    </>
  );
}
