import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useText } from '../text/use-text.ts';
import style from './waiting-line.module.css';

/** How many entries wait for a second person, and the way there; nothing where none does. */
export function WaitingReviews({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('ledger');
  const { data: count = 0 } = useQuery({
    queryKey: ['entry-reviews', branchId, 'count'],
    queryFn: async () => (await client.entryReviews.list({ branchId, limit: 1 })).count,
  });
  if (count === 0) return null;
  return (
    <p className={`sheet ${style.line}`}>
      <b>{text('review.waiting', { count })}</b>
      <Link to="/branches/$branchId/ledger" params={{ branchId }} className="btn slim">
        {text('review.waiting.do')}
      </Link>
    </p>
  );
}
