import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { bulletinsQuery } from '../bulletins/queries.ts';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './notices.module.css';

/** Bulletins that hang, the latest first; nothing where there are none. */
export function BulletinCorner({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('bulletins');
  const dates = useDates();
  const { data: found = [] } = useQuery(bulletinsQuery(branchId));
  if (found.length === 0) return null;
  return (
    <ul className={`sheet box ${style.bulletins}`} aria-label={text('board.title')}>
      {found.map(({ period, edition, releasedOn }) => (
        <li key={period}>
          <Link to="/branches/$branchId/bulletins/$period" params={{ branchId, period }}>
            {text('title', { period: dates.period(period) })}
          </Link>
          <span className="muted small">
            {[
              text('board.on', { day: dates.short(releasedOn) }),
              ...(edition > 1 ? [text('board.edition', { edition })] : []),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
