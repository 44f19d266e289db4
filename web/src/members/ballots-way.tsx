import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ownBallotsQuery } from '../ballot-papers/queries.ts';
import { useText } from '../text/use-text.ts';
import style from '../ui/waiting-line.module.css';

/** That one may claim or cast in an anonymous ballot now, and the way there; nothing where there is none. */
export function BallotsWay(): ReactElement | null {
  const text = useText('members');
  const { data } = useQuery(ownBallotsQuery);
  const open = data?.ballots.filter(({ state }) => state === 'claiming' || state === 'casting') ?? [];
  const [first] = open;
  if (first === undefined) return null;
  return (
    <p className={`sheet ${style.line}`}>
      <span>{text(first.state === 'claiming' ? 'home.ballot.claim' : 'home.ballot.cast', { name: first.name })}</span>
      <Link to="/me/ballots" className="btn slim">
        {text('home.ballot.go')}
      </Link>
    </p>
  );
}
