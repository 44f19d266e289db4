import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ownLinesQuery } from '../notices/queries.ts';
import { useText } from '../text/use-text.ts';
import style from '../ui/waiting-line.module.css';

/** That points wait for one's own confirmation before they hang out; nothing where none do. */
export function LinesWay(): ReactElement | null {
  const text = useText('notices');
  const { data } = useQuery(ownLinesQuery);
  const count = data?.lines.filter(({ answer }) => answer === null).length ?? 0;
  if (count === 0) return null;
  return (
    <p className={`sheet ${style.line}`}>
      <b>{text('mine.way', { count })}</b>
      <Link to="/me/lines" className="btn slim">
        {text('mine.do')}
      </Link>
    </p>
  );
}
