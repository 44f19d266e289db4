import type { YearEnd } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';
import style from './year-end.module.css';

/** How many would stand in which band; a trial decides nothing. */
export function Trial({ yearEnd }: { readonly yearEnd: YearEnd }): ReactElement | null {
  const text = useText('ratings');
  const names = useRatingNames();
  const { grades } = yearEnd.scheme;
  const rankOf = (id: string | null) => grades.findIndex((grade) => grade.id === id);
  // With stars they come in their order; without, the best grade stands first.
  const bands = yearEnd.bands.toSorted((left, right) =>
    left.stars === null && right.stars === null ? rankOf(left.grade) - rankOf(right.grade) : 0,
  );
  const people = bands.reduce((sum, { members }) => sum + members, 0);
  const longest = Math.max(1, ...bands.map(({ members }) => members));
  // A scheme without stars and grades has totals only, which stand in the list.
  const isRated = (yearEnd.confirmed ?? yearEnd.trial)?.lines.some(({ total }) => total !== null) === true;
  if (bands.length === 0 && isRated) return null;
  if (bands.length === 0) {
    return (
      <section className={`sheet ${style.box}`}>
        <h2 className="sec-title">{text('trial.none')}</h2>
        <p className="small muted">{text('trial.noneWhy')}</p>
      </section>
    );
  }
  return (
    <section className={`sheet ${style.box}`} aria-labelledby="bands-title">
      <h2 className="sec-title" id="bands-title">
        {yearEnd.confirmed === null ? text('trial.title', { count: people }) : text('bands.label')}
      </h2>
      {yearEnd.confirmed === null && <p className="small muted">{text('trial.lead')}</p>}
      <table className={style.bands} aria-label={text('bands.label')}>
        <tbody>
          {bands.map(({ stars, grade, members }) => (
            <tr key={`${stars} ${grade}`}>
              <th scope="row">{stars === null ? names.grade(grade ?? '') : names.stars(stars)}</th>
              <td className={style.grade}>{stars !== null && grade !== null && names.grade(grade)}</td>
              <td className={style.band}>
                <span style={{ width: `${(members / longest) * 100}%` }} />
              </td>
              <td className="num">{text('trial.people', { count: members })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
