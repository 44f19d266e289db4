import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { starWallQuery } from '../star-wall/queries.ts';
import { useText } from '../text/use-text.ts';
import { StarPlaces } from '../ui/star-places.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './notices.module.css';

/** The stars of the latest quarter on the notice board; nothing where there are none. */
export function StarCorner({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('starWall');
  const dates = useDates();
  const group = useQuery(starWallQuery(branchId)).data?.groups[0];
  if (group === undefined) return null;
  return (
    <section className={`sheet box ${style.stars}`} aria-labelledby="stars-title">
      <h2 className="sec-title" id="stars-title">
        {text('group', { period: dates.period(group.period), honor: group.honor })}
      </h2>
      <Link to="/branches/$branchId/star-wall" params={{ branchId }} className="btn slim">
        {text('see')}
      </Link>
      <StarPlaces stars={group.stars} />
    </section>
  );
}
