import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useText } from '../text/use-text.ts';
import style from './waiting-line.module.css';

/** How many scores are to be corrected and wait for a second person, and the way there; nothing where none does. */
export function WaitingCorrections({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('scoreCorrections');
  const { data: count = 0 } = useQuery({
    queryKey: ['score-corrections', branchId, 'count'],
    queryFn: async () => (await client.scoreCorrections.list({ branchId, limit: 1 })).waiting,
  });
  if (count === 0) return null;
  return (
    <p className={`sheet ${style.line}`}>
      <b>{text('waiting', { count })}</b>
      <Link to="/branches/$branchId/score-corrections" params={{ branchId }} className="btn slim">
        {text('waiting.do')}
      </Link>
    </p>
  );
}
