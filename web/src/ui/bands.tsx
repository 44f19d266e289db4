import type { NoticeBands } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useRatingNames } from './use-rating-names.ts';
import style from './bands.module.css';

type Group = NoticeBands['groups'][number];

/** How many people are where, the best first; each bar is of all that are counted. */
export function Bands({ bands }: { readonly bands: NoticeBands }): ReactElement {
  const text = useText('notices');
  const nameOf = useBandName(bands.by);
  const all = bands.groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <ul className={style.bands}>
      {bands.groups.map((group) => (
        <li key={group.best}>
          <span>{nameOf(group)}</span>
          <progress value={group.count} max={all} aria-hidden="true" />
          <b>{text('bands.people', { count: group.count })}</b>
        </li>
      ))}
    </ul>
  );
}

const TOP = '90';
const TEN = 10;

function useBandName(by: NoticeBands['by']): (group: Group) => string {
  const text = useText('notices');
  const names = useRatingNames();
  if (by === 'points')
    return ({ best, least }) => {
      const below = String(Number(best) + TEN);
      if (best === TOP) return text('bands.points.top', { least });
      return least === '0'
        ? text('bands.points.low', { best: below })
        : text('bands.points.part', { best: below, least });
    };
  const name = (id: string): string => (by === 'grade' ? names.grade(id) : names.stars(Number(id)));
  return ({ best, least }) =>
    best === least ? name(best) : text('bands.range', { best: name(best), least: name(least) });
}
