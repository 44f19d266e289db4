import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useText } from '../text/use-text.ts';
import style from '../ui/waiting-line.module.css';

/** That checks by lot were drawn in one's branch, and the way to see how; nothing where none was. */
export function ChecksWay({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('members');
  const { data: count = 0 } = useQuery({
    queryKey: ['spot-checks', 'branch', branchId, 'count'],
    queryFn: async () => (await client.spotChecks.ofBranch({ branchId, limit: 1 })).count,
  });
  if (count === 0) return null;
  return (
    <p className={`sheet ${style.line}`}>
      <span>{text('home.checks', { count })}</span>
      <Link to="/branches/$branchId/spot-checks" params={{ branchId }} className="btn slim">
        {text('home.checks.see')}
      </Link>
    </p>
  );
}
