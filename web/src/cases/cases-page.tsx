import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MemberCase } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { type DeskColumn, DeskTable } from '../ui/desk-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './cases.module.css';
import { ownCasesQuery } from './queries.ts';
import { caseLook, useCaseWords } from './use-case-words.ts';

const OPENERS: readonly string[] = ['branch-secretary', 'organization-officer'];

/** The cases one has a part in. */
export function CasesPage(): ReactElement {
  const text = useText('cases');
  const { appointments } = useMe();
  const query = useQuery(ownCasesQuery);
  const branches = new Map(
    appointments
      .filter(({ role }) => OPENERS.includes(role))
      .map(({ organization }) => [organization.id, organization.name]),
  );
  const open = query.data?.filter(({ state }) => state !== 'closed').length;
  return (
    <Themed>
      <Page
        title={text('mine.title')}
        remark={open !== undefined && text('remark', { count: open })}
        actions={
          branches.size > 0 &&
          [...branches].map(([branchId, branch]) => (
            <Link key={branchId} to="/branches/$branchId/cases/new" params={{ branchId }} className="btn slim">
              {branches.size === 1 ? text('open.do') : text('open.doAt', { branch })}
            </Link>
          ))
        }
      >
        <Fetched query={query} lines={6}>
          {(cases) =>
            cases.length === 0 ? (
              <Empty way={<p className="small muted">{text('none.lead')}</p>}>{text('none')}</Empty>
            ) : (
              <CaseTable cases={cases} />
            )
          }
        </Fetched>
      </Page>
    </Themed>
  );
}

function CaseTable({ cases }: { readonly cases: readonly MemberCase[] }): ReactElement {
  const text = useText('cases');
  const words = useCaseWords();
  const dates = useDates();
  const name = (found: MemberCase): ReactElement => (
    <Link to="/cases/$caseId" params={{ caseId: found.id }}>
      {words.title(found)}
    </Link>
  );
  const state = (found: MemberCase): ReactElement => <StateTag look={caseLook(found)}>{words.state(found)}</StateTag>;
  const columns: readonly DeskColumn<MemberCase>[] = [
    { key: 'name', head: text('head.name'), width: 170, isName: true, cell: name, plain: words.title },
    { key: 'person', head: text('head.person'), width: 110, cell: ({ person }) => person.name },
    { key: 'branch', head: text('head.branch'), width: 180, cell: ({ branch }) => branch.name },
    { key: 'own', head: text('head.own'), width: 150, cell: ({ own }) => words.parts(own) },
    { key: 'opened', head: text('head.opened'), width: 130, cell: ({ openedOn }) => dates.full(openedOn) },
    { key: 'state', head: text('head.state'), width: 260, cell: state, plain: words.state },
  ];
  const narrow = (found: MemberCase): ReactElement => (
    <div className={style.narrow}>
      <span className={style.head}>
        {name(found)} <span>{found.person.name}</span>
      </span>
      {state(found)}
      <span className="muted small">{words.parts(found.own)}</span>
    </div>
  );
  return <DeskTable label={text('title')} rows={cases} idOf={({ id }) => id} columns={columns} narrow={narrow} />;
}
