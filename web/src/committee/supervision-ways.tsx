import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import style from './committee.module.css';

const ROLES: readonly string[] = ['committee-officer', 'department-officer'];

/** To the year's plan of visits of each organization one works for. */
export function SupervisionWays(): ReactElement | null {
  const text = useText('supervision');
  const { today, appointments } = useMe();
  const places = new Map(
    appointments.filter(({ role }) => ROLES.includes(role)).map(({ organization }) => [organization.id, organization]),
  );
  if (places.size === 0) return null;
  return (
    <section className={`sheet box ${style.years}`} aria-labelledby="supervision-title">
      <h2 className="sec-title" id="supervision-title">
        {text('title')}
      </h2>
      <ul>
        {[...places.values()].map(({ id, name }) => (
          <li key={id}>
            <Link
              to="/organizations/$organizationId/supervision/$year"
              params={{ organizationId: id, year: today.slice(0, 4) }}
              className={style.branch}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
