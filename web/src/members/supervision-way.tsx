import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ownSupervisionQuery } from '../supervisions/queries.ts';
import { useText } from '../text/use-text.ts';
import style from '../ui/waiting-line.module.css';

/** That one may be sent to visit a branch, or is to put something right; nothing where neither is so. */
export function SupervisionWay(): ReactElement | null {
  const text = useText('supervision');
  const { data } = useQuery(ownSupervisionQuery);
  const count = (data?.visits.length ?? 0) + (data?.toMend.length ?? 0);
  if (count === 0) return null;
  return (
    <p className={`sheet ${style.line}`}>
      <span>{text('home.line', { count })}</span>
      <Link to="/me/supervision" className="btn slim">
        {text('home.see')}
      </Link>
    </p>
  );
}
