import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Member } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DeskTable } from '../ui/desk-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { AmendDialog } from './amend-dialog.tsx';
import { ChangeDialog, type ChangeKind } from './changes/change-dialog.tsx';
import { ExemptionDialog } from './exemption-dialog.tsx';
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
  const [isExempting, setExempting] = useState(false);
  const ends = useEndsExemptions(branchId);
  const sees = useSeesExemptions();
  const [isChanging, setChanging] = useState(false);
  const [isAmending, setAmending] = useState(false);
  const kinds = useChangeKinds(branchId);
  const { personId: self } = useMe();
  const exempt = query.data?.filter(({ exemption }) => exemption !== null).length ?? 0;
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
      actions={
        <>
          {kinds.length > 0 && (
            <button type="button" className="btn slim" onClick={() => setChanging(true)}>
              {text('changes')}
            </button>
          )}
          {kinds.length > 0 && (
            <button type="button" className="btn slim" onClick={() => setAmending(true)}>
              {text('amend')}
            </button>
          )}
          {sees && (
            <Link to="/branches/$branchId/experiences" params={{ branchId }} className="btn slim">
              {text('experiences')}
            </Link>
          )}
          {sees && (
            <Link to="/branches/$branchId/mobile-members" params={{ branchId }} className="btn slim">
              {text('mobile')}
            </Link>
          )}
          {sees && (
            <button type="button" className="btn slim" onClick={() => setExempting(true)}>
              {text('exemption.title')}
            </button>
          )}
        </>
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
      {isChanging && query.data !== undefined && (
        <ChangeDialog
          kinds={kinds}
          branchId={branchId}
          members={query.data.filter(({ personId, toOn }) => toOn === null && personId !== self)}
          onClose={() => setChanging(false)}
        />
      )}
      {isAmending && query.data !== undefined && (
        <AmendDialog
          branchId={branchId}
          members={query.data.filter(({ personId }) => personId !== self)}
          onClose={() => setAmending(false)}
        />
      )}
      {isExempting && query.data !== undefined && (
        <ExemptionDialog branchId={branchId} members={query.data} ends={ends} onClose={() => setExempting(false)} />
      )}
    </Page>
  );
}

/** The branch's secretary and the committee above score somebody again. */
function useEndsExemptions(branchId: string): boolean {
  return useMe().appointments.some(
    ({ role, organization }) =>
      role === 'committee-officer' || (role === 'branch-secretary' && organization.id === branchId),
  );
}

/** All who have a part in an exemption's way; the panel has none. */
function useSeesExemptions(): boolean {
  return useMe().appointments.some(({ role }) => role !== 'review-panel');
}

const ABOVE: readonly ChangeKind[] = ['transfer', 'moving', 'stage', 'extension', 'leaving', 'activist'];
const IN_BRANCH: readonly ChangeKind[] = ['stage', 'activist'];

/** Officers above do all of it; in the branch people are taken on and developed. */
function useChangeKinds(branchId: string): readonly ChangeKind[] {
  const { appointments } = useMe();
  if (appointments.some(({ role }) => role === 'committee-officer' || role === 'department-officer')) return ABOVE;
  const isOfBranch = appointments.some(
    ({ role, organization }) =>
      organization.id === branchId && (role === 'branch-secretary' || role === 'organization-officer'),
  );
  return isOfBranch ? IN_BRANCH : [];
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
