import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Member } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useCategoryName } from '../ui/use-member-names.ts';
import style from './members.module.css';
import { membersQuery } from './queries.ts';

/** The members of a branch by surname strokes; each leads to the card. */
export function MembersPage(): ReactElement {
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
  return (
    <div className={`sheet ${style.scroll}`}>
      <table className={style.table} aria-label={text('title')}>
        <thead>
          <tr>
            {(['name', 'status', 'category', 'post', 'born', 'joined', 'full', 'phone', 'scoring'] as const).map(
              (head) => (
                <th key={head} scope="col">
                  {text(`head.${head}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberLine key={member.personId} member={member} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MemberLine({ member }: { readonly member: Member }): ReactElement {
  const text = useText('members');
  const dates = useDates();
  const categoryName = useCategoryName();
  const shown = member.exemptReason === null ? text('card.see') : text(`exempt.${member.exemptReason}`);
  const dayOf = (day: string | null): string => (day === null ? text('none') : dates.full(day));
  return (
    <tr>
      <th scope="row">{member.name}</th>
      <td>{text(`status.${member.status}`)}</td>
      <td>{member.category === null ? text('none') : categoryName(member.category)}</td>
      <td>{member.partyPost}</td>
      <td>{dayOf(member.bornOn)}</td>
      <td>{dayOf(member.joinedOn)}</td>
      <td>{dayOf(member.fullMemberOn)}</td>
      <td>{member.phoneMasked?.slice(-4) ?? text('none')}</td>
      <td>
        <Link
          to="/members/$memberId/card"
          params={{ memberId: member.personId }}
          aria-label={text('open.card', { shown, name: member.name })}
        >
          {shown}
        </Link>
      </td>
    </tr>
  );
}
