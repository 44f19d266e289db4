import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './home.module.css';

/** To one's own course through the years. */
export function GrowthWay({ personId }: { readonly personId: string }): ReactElement {
  const text = useText('growth');
  return (
    <Link to="/members/$memberId/growth" params={{ memberId: personId }} className={`sheet ${style.card}`}>
      <span>
        <b>{text('way')}</b>
        <span className={style.way}>{text('way.lead')}</span>
      </span>
    </Link>
  );
}
