import type { Growth } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import style from './growth.module.css';
import { useGrowthWords } from './use-growth-words.ts';

interface Row {
  readonly id: string;
  readonly on: string;
  readonly what: string;
  readonly kind: string;
  readonly source: string;
}

/** Everything that is drawn, and what the drawing has no room for, with where it is on record. */
export function FactsPart({ growth, isOwn }: { readonly growth: Growth; readonly isOwn: boolean }): ReactElement {
  const { text, dates, station, amount } = useGrowthWords(growth);
  const rows: readonly Row[] = [
    ...growth.deeds.map(({ id, on, title, course, hours, source }) => ({
      ...{ id, on, kind: text(`shore.${course}`) },
      what: hours === null ? title : `${title} ${amount(course, hours)}`,
      source: text(`list.${source}`),
    })),
    ...growth.columns.flatMap(({ stations }) =>
      stations.map((each) => ({
        ...{ id: each.id, on: each.on, source: each.detail ?? '' },
        what: station(each),
        kind: each.kind === 'honor' || each.kind === 'talk' ? text(`legend.${each.kind}`) : text('legend.middle'),
      })),
    ),
  ].toSorted((left, right) => (left.on < right.on ? 1 : -1));
  return (
    <section className={`sheet box noprint ${style.facts}`} aria-labelledby="facts-title">
      <h2 className="sec-title" id="facts-title">
        {text('list')}
      </h2>
      <p className="muted small">{text('list.lead')}</p>
      {rows.length === 0 && <p className="muted">{text('list.none')}</p>}
      <ul>
        {rows.map(({ id, on, what, kind, source }) => (
          <li key={`${id} ${kind}`}>
            <span className={`num muted ${style.day}`}>{dates.full(on)}</span>
            <span>
              <b>{what}</b>{' '}
              <span className="muted small">{[kind, source].filter((part) => part !== '').join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className={style.ways}>
        <Link to="/members/$memberId/card" params={{ memberId: growth.member.id }} className="btn slim">
          {text('list.card')}
        </Link>
        {isOwn && (
          <Link to="/me/experiences" className="btn slim">
            {text('list.experiences')}
          </Link>
        )}
        {isOwn && (
          <Link to="/me/events" className="btn slim">
            {text('list.events')}
          </Link>
        )}
      </p>
    </section>
  );
}
