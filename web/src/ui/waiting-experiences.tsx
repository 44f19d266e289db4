import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import style from './waiting-line.module.css';

const ROLES: readonly string[] = ['branch-secretary', 'organization-officer', 'committee-officer'];

/** How many facts of members' ways the caller can confirm, and the way there; nothing where none waits for him. */
export function WaitingExperiences({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('experiences');
  const { appointments } = useMe();
  const { data: count = 0 } = useQuery({
    queryKey: ['experiences', 'branch', branchId, 'waiting'],
    // What waits stands first.
    queryFn: async () => {
      const { rows } = await client.experiences.ofBranch({ branchId });
      return rows.filter(({ may }) => may.includes('confirm')).length;
    },
    enabled: appointments.some(({ role }) => ROLES.includes(role)),
  });
  if (count === 0) return null;
  return (
    <p className={`sheet ${style.line}`}>
      <b>{text('waiting', { count })}</b>
      <Link to="/branches/$branchId/experiences" params={{ branchId }} className="btn slim">
        {text('waiting.do')}
      </Link>
    </p>
  );
}
