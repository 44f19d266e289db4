import type { NoticeBody } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { exactShare } from '../ui/exact-share.ts';
import style from './wall-sheet.module.css';

/** How many people, and every quota with its sum. */
export function SheetFacts({ body }: { readonly body: NoticeBody }): ReactElement {
  const text = useText('notices');
  return (
    <dl className={style.facts}>
      <div>
        <dt>{text('fact.people')}</dt>
        <dd>
          <People body={body} />
        </dd>
      </div>
      {body.quotas.map((quota) => (
        <div key={quota.honor}>
          <dt>
            <Honor honor={quota.honor} />
          </dt>
          <dd>
            {quota.names.length > 0 && (
              <>
                <i className={style.star} aria-hidden="true">
                  ★
                </i>{' '}
                {text('fact.candidates', { names: quota.names.join(text('fact.names')) })}
              </>
            )}
            {quota.percent === null
              ? text('fact.places', { places: quota.places })
              : text(quota.places > 0 ? 'fact.quota' : 'fact.quotaNone', {
                  base: quota.base,
                  percent: quota.percent,
                  exact: exactShare(quota.base, quota.percent),
                  places: quota.places,
                })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** An honor by the name people know. */
export function Honor({ honor }: { readonly honor: string }): ReactElement {
  const text = useText('notices');
  if (honor === 'quarter-star' || honor === 'year-star') return <>{text(`honor.${honor}`)}</>;
  return <>{honor}</>;
}

function People({ body }: { readonly body: NoticeBody }): ReactElement {
  const text = useText('notices');
  const count = body.lines.length;
  const exempt = body.lines.filter((line) => line.exempt).length;
  const byStars = Map.groupBy(
    body.lines.filter((line) => !line.exempt && line.stars !== null),
    ({ stars }) => stars ?? 0,
  );
  if (byStars.size === 0) return <>{text('fact.people.plain', { scored: count - exempt, exempt, count })}</>;
  const parts = [...byStars]
    .toSorted(([left], [right]) => right - left)
    .map(([stars, lines]) => text('fact.stars', { stars, people: lines.length }));
  if (exempt > 0) parts.push(text('fact.direct', { people: exempt }));
  return <>{text('fact.people.year', { stars: parts.join(text('fact.and')), count })}</>;
}
