import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ownMeasuresQuery } from '../measures/queries.ts';
import { useText } from '../text/use-text.ts';
import style from '../ui/waiting-line.module.css';

/** That something was decided about one, or is one's own to carry out; nothing where there is none. */
export function MeasuresWay(): ReactElement | null {
  const text = useText('members');
  const { data: measures = [] } = useQuery(ownMeasuresQuery);
  if (measures.length === 0) return null;
  return (
    <p className={`sheet ${style.line}`}>
      <span>{text('home.measures', { count: measures.length })}</span>
      <Link to="/me/measures" className="btn slim">
        {text('home.measures.see')}
      </Link>
    </p>
  );
}
