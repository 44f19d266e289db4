import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './home.module.css';

/** What an elder goes to from the first page; everything else is one tap away under «mine». */
export function ElderWays({
  branchId,
  personId,
}: {
  readonly branchId: string;
  readonly personId: string;
}): ReactElement {
  const text = useText('members');
  return (
    <nav className={style.elderWays} aria-label={text('elder.ways')}>
      <Link to="/me/declare" className="btn">
        {text('elder.declare')}
      </Link>
      <Link to="/branches/$branchId/notices" params={{ branchId }} className="btn">
        {text('elder.notices')}
      </Link>
      <Link to="/members/$memberId/growth" params={{ memberId: personId }} className="btn">
        {text('elder.growth')}
      </Link>
      <Link to="/me/suggestions" className="btn">
        {text('elder.say')}
      </Link>
    </nav>
  );
}
