import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { starWallQuery } from '../star-wall/queries.ts';
import { useText } from '../text/use-text.ts';
import { StarPlaces } from '../ui/star-places.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './hall.module.css';

/** The stars of the latest quarter on the screen in the hall: names, and what each agreed to. */
export function HallStars({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('starWall');
  const dates = useDates();
  const group = useQuery(starWallQuery(branchId)).data?.groups[0];
  if (group === undefined) return null;
  return (
    <section className={style.stars} aria-labelledby="hall-stars">
      <h2 id="hall-stars">{text('group', { period: dates.period(group.period), honor: group.honor })}</h2>
      <StarPlaces stars={group.stars} />
    </section>
  );
}
