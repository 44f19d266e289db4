import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import style from './waiting-line.module.css';

const ROLES: readonly string[] = ['branch-secretary', 'organization-officer'];

/** That six months of somebody stand empty and should be asked about; nothing where none do. */
export function WaitingLapses({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('lapses');
  const { appointments } = useMe();
  const { data: found } = useQuery({
    queryKey: ['lapses', branchId],
    queryFn: () => client.lapses.list({ branchId }),
    enabled: appointments.some(({ role, organization }) => ROLES.includes(role) && organization.id === branchId),
  });
  const count = found?.lapses.length ?? 0;
  if (count === 0) return null;
  return (
    <p className={`sheet ${style.line}`}>
      <b>{text('waiting', { count })}</b>
      <Link to="/branches/$branchId/lapses" params={{ branchId }} className="btn slim">
        {text('waiting.do')}
      </Link>
    </p>
  );
}
