import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe, usePlace } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Why } from '../ui/why.tsx';
import { useQueryOptions } from './queries.ts';
import style from './use-box.module.css';
import { minutesOf } from './minutes.ts';

/** How many minutes one's kind of work takes; by duty, never by person. Silent when it cannot be read. */
export function UseBox(): ReactElement | null {
  const text = useText('desk');
  const frame = useText('frame');
  const me = useMe();
  const { id, role } = usePlace(me);
  const { data } = useQuery(useQueryOptions);
  if (data === undefined) return null;
  const figures = minutesOf(
    data.filter((line) => line.role === role),
    me.today.slice(0, 7),
  );
  return (
    <section className="sheet box">
      <h2 className="sec-title">{text('use.title')}</h2>
      {figures === 'none' && <p className="small muted">{text('use.none')}</p>}
      {figures === 'few' && <p className="small muted">{text('use.few')}</p>}
      {typeof figures === 'object' && (
        <p>
          {text('use.mean', { role: frame(`role.${role}`) })}
          <Why label={text('use.label')} because={text('use.why', { people: figures.people })}>
            {text('use.minutes', { minutes: figures.mean })}
          </Why>
          {figures.last !== null && text('use.last', { minutes: figures.last })}
          {figures.now !== null && text('use.now', { minutes: figures.now })}
          {text('use.end')}
        </p>
      )}
      <p className={style.ways}>
        <Link to="/use">{text('use.way')}</Link>
        {role === 'branch-secretary' && (
          <Link to="/branches/$branchId/statistics" params={{ branchId: id }}>
            {text('statistics.way')}
          </Link>
        )}
      </p>
    </section>
  );
}
