import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useText } from '../text/use-text.ts';
import { useMayCheck } from './use-may-check.ts';
import style from './waiting-line.module.css';

/** How many checks by lot are due or under way, of a branch or of all in reach, and the way there; nothing where none is. */
export function WaitingChecks({ branchId }: { readonly branchId: string | null }): ReactElement | null {
  const text = useText('spotChecks');
  const due = useQuery({
    queryKey: ['spot-checks', 'due'],
    queryFn: async () => (await client.spotChecks.due()).checks,
    enabled: useMayCheck(),
  });
  const open = useQuery({
    queryKey: ['spot-checks', 'open', branchId],
    queryFn: async () => {
      const { rows } =
        branchId === null ? await client.spotChecks.list({}) : await client.spotChecks.ofBranch({ branchId });
      return rows.filter(({ state }) => state === 'frozen' || state === 'drawn').length;
    },
  });
  const here = (due.data ?? []).filter(({ branches }) =>
    branches.some(({ id, waitsFor }) => waitsFor === null && (branchId === null || id === branchId)),
  ).length;
  const parts = [
    ...(here > 0 ? [text('line.due', { count: here })] : []),
    ...((open.data ?? 0) > 0 ? [text('line.open', { count: open.data ?? 0 })] : []),
  ];
  if (parts.length === 0) return null;
  const words = text(here > 0 ? 'line.do' : 'line.see');
  return (
    <p className={`sheet ${style.line}`}>
      <b>{parts.join(text('and'))}</b>
      {branchId === null ? (
        <Link to="/spot-checks" className="btn slim">
          {words}
        </Link>
      ) : (
        <Link to="/branches/$branchId/spot-checks" params={{ branchId }} className="btn slim">
          {words}
        </Link>
      )}
    </p>
  );
}
