import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { noticesQuery, onTheWayQuery } from '../notices/queries.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import style from './waiting-line.module.css';

const ROLES: readonly string[] = [
  ...['recorder', 'branch-secretary', 'organization-officer', 'branch-committee'],
  ...['committee-officer', 'department-officer'],
];

/** Drafts of notices that wait for the reader, and sheets that are to be taken off the wall; nothing where there are none. */
export function WaitingNotices({ branchId }: { readonly branchId: string }): ReactElement {
  const text = useText('notices');
  const { appointments } = useMe();
  const drafts = useQuery({
    ...onTheWayQuery(branchId),
    enabled: appointments.some(({ role }) => ROLES.includes(role)),
  });
  const hung = useQuery({
    ...noticesQuery(branchId),
    enabled: appointments.some(({ role }) => role === 'branch-secretary' || role === 'committee-officer'),
  });
  const waiting = drafts.data?.filter(({ may }) => may.some((act) => act !== 'return')) ?? [];
  const over = hung.data?.filter(({ mayTakeDown }) => mayTakeDown).length ?? 0;
  const [first] = waiting;
  return (
    <>
      {first !== undefined && (
        <p className={`sheet ${style.line}`}>
          <b>{text('waiting.title', { count: waiting.length })}</b>
          <Link
            to="/branches/$branchId/notices/$kind/$period"
            params={{ branchId, kind: first.kind, period: first.period }}
            className="btn slim"
          >
            {text('waiting.do')}
          </Link>
        </p>
      )}
      {over > 0 && (
        <p className={`sheet ${style.line}`}>
          <b>{text('down.title', { count: over })}</b>
          <Link to="/branches/$branchId/notices" params={{ branchId }} className="btn slim">
            {text('down.see')}
          </Link>
        </p>
      )}
    </>
  );
}
