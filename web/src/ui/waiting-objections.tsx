import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import style from './waiting-line.module.css';

const ROLES: readonly string[] = ['branch-secretary', 'organization-officer', 'committee-officer'];

/** How many objections wait for the next step, and the way there; nothing where none does. */
export function WaitingObjections({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('objections');
  const { appointments } = useMe();
  const { data: count = 0 } = useQuery({
    queryKey: ['objections', 'branch', branchId, 'waiting'],
    queryFn: async () => {
      const { rows } = await client.objections.ofBranch({ branchId, limit: 50 });
      return rows.filter(({ state }) => state === 'raised' || state === 'investigating').length;
    },
    enabled: appointments.some(({ role }) => ROLES.includes(role)),
  });
  if (count === 0) return null;
  return (
    <p className={`sheet ${style.line}`}>
      <b>{text('waiting', { count })}</b>
      <Link to="/branches/$branchId/objections" params={{ branchId }} className="btn slim">
        {text('waiting.do')}
      </Link>
    </p>
  );
}
