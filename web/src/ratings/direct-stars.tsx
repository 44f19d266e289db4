import type { YearEnd } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useRatingNames } from '../ui/use-rating-names.ts';
import { exemptMembers } from './exempt-members.ts';
import { useGiveDirectStars } from './queries.ts';
import style from './year-end.module.css';

const STARS = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0] as const;

/** Members who are not scored: the meeting gives their stars; saved as chosen. */
export function DirectStars({ yearEnd }: { readonly yearEnd: YearEnd }): ReactElement | null {
  const text = useText('ratings');
  const names = useRatingNames();
  const give = useGiveDirectStars(yearEnd.branch.id);
  const lines = exemptMembers(yearEnd);
  if (lines.length === 0) return null;
  return (
    <section className={`sheet ${style.box}`} id="direct-stars" tabIndex={-1} aria-labelledby="direct-title">
      <h2 className="sec-title" id="direct-title">
        {text('direct.title')}
      </h2>
      <p className="small muted">{text('direct.lead')}</p>
      <ul className={style.direct}>
        {lines.map(({ memberId, name, stars, grade, revision }) => (
          <li key={memberId}>
            <b>{name}</b>
            {yearEnd.confirmed === null ? (
              <select
                className="input slim"
                aria-label={text('direct.choose', { name })}
                value={stars ?? ''}
                onChange={(event) => give.mutate({ memberId, stars: Number(event.target.value), revision })}
              >
                {stars === null && <option value="">{text('direct.unset')}</option>}
                {STARS.map((each) => (
                  <option key={each} value={each}>
                    {names.stars(each)}
                  </option>
                ))}
              </select>
            ) : (
              <span>{stars !== null && names.stars(stars)}</span>
            )}
            <span className="muted small">{grade !== null && names.grade(grade)}</span>
          </li>
        ))}
      </ul>
      <Refusal error={give.error} />
    </section>
  );
}
