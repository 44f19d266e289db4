import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Member } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { DeskTable } from '../ui/desk-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { membersQuery } from './queries.ts';
import { useMemberColumns } from './use-member-columns.tsx';

/** The members of a branch by surname strokes; each leads to the card. */
export function MembersPage(): ReactElement {
  return (
    <Themed>
      <Members />
    </Themed>
  );
}

function Members(): ReactElement {
  const text = useText('members');
  const { branchId = '' } = useParams({ strict: false });
  const query = useQuery(membersQuery(branchId));
  const exempt = query.data?.filter(({ exemptReason }) => exemptReason !== null).length ?? 0;
  return (
    <Page
      title={text('title')}
      remark={
        query.data !== undefined && (
          <>
            <span>{text('remark', { count: query.data.length })}</span>
            {exempt > 0 && <span>{text('exemptCount', { count: exempt })}</span>}
          </>
        )
      }
    >
      <Fetched query={query} lines={12}>
        {(members) =>
          members.length === 0 ? (
            <Empty
              way={
                <Link to="/imports" className="btn slim">
                  {text('toImport')}
                </Link>
              }
            >
              {text('empty')}
            </Empty>
          ) : (
            <MemberTable members={members} />
          )
        }
      </Fetched>
    </Page>
  );
}

function MemberTable({ members }: { readonly members: readonly Member[] }): ReactElement {
  const text = useText('members');
  const { columns, narrow } = useMemberColumns();
  return (
    <DeskTable
      label={text('title')}
      rows={members}
      idOf={({ personId }) => personId}
      columns={columns}
      narrow={narrow}
    />
  );
}
