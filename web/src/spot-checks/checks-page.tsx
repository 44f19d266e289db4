import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { SpotCheckHead } from '@xianfeng/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { CheckTable } from './check-table.tsx';
import { DueChecks } from './due-checks.tsx';
import { branchChecksQuery, checksQuery, dueChecksQuery } from './queries.ts';
import { useMayCheck } from '../ui/use-may-check.ts';

/** The register of checks of every branch in reach, and what is to be drawn. */
export function ChecksPage(): ReactElement {
  return <Register query={useQuery(checksQuery)} branchId={null} />;
}

/** The same of one branch. */
export function BranchChecksPage(): ReactElement {
  const { branchId } = useParams({ from: '/branches/$branchId/spot-checks' });
  return <Register query={useQuery(branchChecksQuery(branchId))} branchId={branchId} />;
}

interface RegisterProps {
  readonly query: UseQueryResult<readonly SpotCheckHead[]>;
  readonly branchId: string | null;
}

function Register({ query, branchId }: RegisterProps): ReactElement {
  const text = useText('spotChecks');
  const mayCheck = useMayCheck();
  const { data: due = [] } = useQuery({ ...dueChecksQuery, enabled: mayCheck });
  const here = due.filter(({ branches }) => branchId === null || branches.some(({ id }) => id === branchId));
  return (
    <Themed>
      <Page title={text('title')} remark={query.data !== undefined && text('remark', { count: query.data.length })}>
        <DueChecks due={here} branchId={branchId} />
        <Fetched query={query} lines={8}>
          {(checks) => <CheckTable checks={checks} />}
        </Fetched>
      </Page>
    </Themed>
  );
}
