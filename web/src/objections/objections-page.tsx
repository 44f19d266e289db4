import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Objection } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { isOpen } from './objection-looks.ts';
import { ObjectionTable } from './objection-table.tsx';
import { branchObjectionsQuery, ownObjectionsQuery } from './queries.ts';

/** The register of a branch, for those who deal with them. */
export function BranchObjectionsPage(): ReactElement {
  const text = useText('objections');
  const { branchId } = useParams({ from: '/branches/$branchId/objections' });
  return <Register title={text('title')} query={useQuery(branchObjectionsQuery(branchId))} />;
}

/** What one has raised, what is about oneself, and what one looks into. */
export function OwnObjectionsPage(): ReactElement {
  const text = useText('objections');
  return <Register title={text('mine.title')} query={useQuery(ownObjectionsQuery)} />;
}

interface RegisterProps {
  readonly title: string;
  readonly query: UseQueryResult<readonly Objection[]>;
}

function Register({ title, query }: RegisterProps): ReactElement {
  const text = useText('objections');
  const open = query.data?.filter(isOpen).length;
  return (
    <Themed>
      <Page title={title} remark={open !== undefined && text('remark', { count: open })}>
        <Fetched query={query} lines={8}>
          {(objections) => <ObjectionTable objections={objections} />}
        </Fetched>
      </Page>
    </Themed>
  );
}
