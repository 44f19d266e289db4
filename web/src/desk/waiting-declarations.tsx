import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { waitingCountQuery } from '../declarations/queries.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import line from '../ui/waiting-line.module.css';

/** How many declarations wait for whoever may verify them, and the way there; nothing where none does. */
export function WaitingDeclarations({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('declarations');
  const { appointments } = useMe();
  const isDecider = appointments.some(
    ({ role, organization }) =>
      organization.id === branchId && (role === 'branch-secretary' || role === 'review-panel'),
  );
  const { data: count = 0 } = useQuery({ ...waitingCountQuery(branchId), enabled: isDecider });
  if (!isDecider || count === 0) return null;
  return (
    <p className={`sheet ${line.line}`}>
      <b>{text('waiting', { count })}</b>
      <Link to="/branches/$branchId/declarations" params={{ branchId }} className="btn slim">
        {text('waiting.do')}
      </Link>
    </p>
  );
}
