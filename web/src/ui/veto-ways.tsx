import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';

const ROLES: readonly string[] = ['branch-secretary', 'organization-officer', 'branch-committee', 'committee-officer'];

/** Whether the reader is one of those who lead somewhere; where, the service says. */
function useMayRead(): boolean {
  return useMe().appointments.some(({ role }) => ROLES.includes(role));
}

/** To the register of stars, where the branch's scheme has any. */
export function StarsWay({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('vetoes');
  const { data } = useQuery({
    queryKey: ['stars', branchId],
    queryFn: () => client.stars.register({ branchId }),
    enabled: useMayRead(),
    retry: false,
  });
  if (data?.hasStars !== true) return null;
  return (
    <Link to="/branches/$branchId/stars" params={{ branchId }} className="btn slim">
      {text('stars')}
    </Link>
  );
}

export function VetoesWay({
  branchId,
  year,
}: {
  readonly branchId: string;
  readonly year: number;
}): ReactElement | null {
  const text = useText('vetoes');
  if (!useMayRead()) return null;
  return (
    <Link to="/branches/$branchId/vetoes/$year" params={{ branchId, year: String(year) }} className="btn slim">
      {text('way')}
    </Link>
  );
}
