import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ownObjectionsQuery } from '../objections/queries.ts';
import { useText } from '../text/use-text.ts';
import style from '../ui/waiting-line.module.css';

/** That there are objections of one's own, about oneself or to look into; nothing where there is none. */
export function ObjectionsWay(): ReactElement | null {
  const text = useText('members');
  const { data: objections = [] } = useQuery(ownObjectionsQuery);
  if (objections.length === 0) return null;
  return (
    <p className={`sheet ${style.line}`}>
      <span>{text('home.objections', { count: objections.length })}</span>
      <Link to="/me/objections" className="btn slim">
        {text('home.objections.see')}
      </Link>
    </p>
  );
}
