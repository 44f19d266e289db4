import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { exactShare } from '../ui/exact-share.ts';
import { StateTag } from '../ui/state-tag.tsx';
import type { QuarterSummary } from './queries.ts';
import style from './quarter.module.css';

interface StarQuotaProps {
  readonly found: QuarterSummary;
  readonly quota: NonNullable<QuarterSummary['quota']>;
}

/** How many places, who meets the bar, who is tied; people choose, in the order of strokes. */
export function StarQuota({ found, quota }: StarQuotaProps): ReactElement {
  const text = useText('sheets');
  const named = (ids: readonly string[]) => found.members.filter(({ id }) => ids.includes(id));
  const candidates = named(quota.candidates);
  const tied = named(quota.tied);
  const { base, percent, places } = quota;
  return (
    <section className={`sheet box ${style.star}`}>
      <h2 className="sec-title">{text('quarter.star')}</h2>
      <p>
        {percent === null
          ? text('quarter.places', { places })
          : text('quarter.rule', { base, percent, places, exact: exactShare(base, percent) })}
      </p>
      {places === 0 ? (
        <p>{text('quarter.noPlaces')}</p>
      ) : (
        <>
          <h3>{text('quarter.candidates')}</h3>
          {candidates.length === 0 && <p className="muted">{text('quarter.none')}</p>}
          <ul>
            {candidates.map(({ id, name, total }) => (
              <li key={id}>
                <StateTag look="honor">{name}</StateTag>
                <span className="num">{total}</span>
              </li>
            ))}
          </ul>
          {tied.length > 0 && (
            <p className={style.tied}>
              {text('quarter.tied', { names: tied.map(({ name }) => name).join(text('left.and')) })}
            </p>
          )}
          <p className="small muted">{text('quarter.people')}</p>
        </>
      )}
    </section>
  );
}
