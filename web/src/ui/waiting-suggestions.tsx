import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { awaitsReply } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import style from './waiting-line.module.css';

const ROLES: readonly string[] = [
  'branch-secretary',
  'organization-officer',
  'committee-officer',
  'department-officer',
];

/** How many wait for a reply and how many of these are late, with the way there; nothing where none does. Null: the committee's. */
export function WaitingSuggestions({ branchId }: { readonly branchId: string | null }): ReactElement | null {
  const text = useText('suggestions');
  const { appointments } = useMe();
  const { data: waiting = [] } = useQuery({
    queryKey: ['suggestions', 'waiting', branchId],
    queryFn: async () => {
      const asked = { limit: 200 };
      const { rows } =
        branchId === null
          ? await client.suggestions.ofCommittee(asked)
          : await client.suggestions.ofBranch({ ...asked, branchId });
      // What a branch still has time for is the branch's: above it counts what is to be done there, and what is late.
      return rows.filter(({ state, may, isLate }) =>
        branchId === null ? isLate || may.includes('assign') || may.includes('decide') : awaitsReply(state),
      );
    },
    enabled: appointments.some(({ role }) => ROLES.includes(role)),
  });
  if (waiting.length === 0) return null;
  const late = waiting.filter(({ isLate }) => isLate);
  const branches = [...new Set(late.map(({ branch }) => branch))];
  return (
    <p className={`sheet ${style.line}`}>
      <b>
        {text('waiting', { count: waiting.length })}
        {late.length > 0 && text('waiting.late', { count: late.length })}
        {branchId === null && branches.length > 0 && text('waiting.at', { branches: branches.join(text('and')) })}
      </b>
      {branchId === null ? (
        <Link to="/suggestions" className="btn slim">
          {text('waiting.do')}
        </Link>
      ) : (
        <Link to="/branches/$branchId/suggestions" params={{ branchId }} className="btn slim">
          {text('waiting.do')}
        </Link>
      )}
    </p>
  );
}
