import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { MobileMember } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import type { DeskColumn } from '../ui/desk-table.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { useSentence } from '../ui/sentences.ts';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { ContactDialog } from './contact-dialog.tsx';
import style from './mobile-members.module.css';
import { mobileMembersQuery } from './queries.ts';
import { RegisterDialog } from './register-dialog.tsx';

/** Members who live elsewhere: where, who keeps contact, and when that was last. */
export function MobilePage(): ReactElement {
  return (
    <Themed>
      <Mobile />
    </Themed>
  );
}

function Mobile(): ReactElement {
  const text = useText('mobileMembers');
  const sentence = useSentence();
  const { branchId = '' } = useParams({ strict: false });
  const query = useQuery(mobileMembersQuery(branchId));
  const [isRegistering, setRegistering] = useState(false);
  const [contacted, setContacted] = useState<MobileMember | null>(null);
  const registers = useMe().appointments.some(
    ({ role, organization }) =>
      organization.id === branchId && (role === 'branch-secretary' || role === 'organization-officer'),
  );
  return (
    <Page
      title={text('title')}
      remark={text('lead')}
      actions={
        registers && (
          <button type="button" className="btn slim" onClick={() => setRegistering(true)}>
            {text('register')}
          </button>
        )
      }
    >
      <Fetched query={query} lines={5}>
        {({ members, checks }) => (
          <>
            {checks.map((check) => (
              <p key={`${check.code} ${String(check.facts?.['memberId'])}`} className="callout">
                {sentence(check)}
              </p>
            ))}
            {members.length === 0 ? (
              <Empty>{text('empty')}</Empty>
            ) : (
              <MobileTable members={members} onContact={setContacted} />
            )}
          </>
        )}
      </Fetched>
      {isRegistering && <RegisterDialog branchId={branchId} onClose={() => setRegistering(false)} />}
      {contacted !== null && (
        <ContactDialog branchId={branchId} member={contacted} canEnd={registers} onClose={() => setContacted(null)} />
      )}
    </Page>
  );
}

interface MobileTableProps {
  readonly members: readonly MobileMember[];
  readonly onContact: (member: MobileMember) => void;
}

function MobileTable({ members, onContact }: MobileTableProps): ReactElement {
  const text = useText('mobileMembers');
  const dates = useDates();
  const lastOf = ({ lastContactOn }: MobileMember): string =>
    lastContactOn === null ? text('never') : dates.full(lastContactOn);
  const act = (member: MobileMember): ReactElement | null =>
    member.isHosted ? null : (
      <button
        type="button"
        className="btn slim"
        aria-label={text('note.of', { name: member.name })}
        onClick={() => onContact(member)}
      >
        {text('note')}
      </button>
    );
  const columns: readonly DeskColumn<MobileMember>[] = [
    { key: 'name', head: text('head.name'), width: 110, isName: true, className: 'nowrap', cell: ({ name }) => name },
    { key: 'home', head: text('head.home'), width: 220, cell: ({ branch }) => branch },
    { key: 'host', head: text('head.host'), width: 220, cell: ({ host }) => host },
    { key: 'since', head: text('head.since'), width: 150, className: 'nowrap', cell: (one) => dates.full(one.sinceOn) },
    { key: 'contact', head: text('head.contact'), width: 110, className: 'nowrap', cell: ({ contact }) => contact },
    { key: 'last', head: text('head.last'), width: 150, className: 'nowrap', cell: lastOf },
    { key: 'by', head: text('head.appraised'), width: 130, cell: (one) => text(`appraised.${one.appraisedBy}`) },
    { key: 'act', head: text('head.act'), width: 120, className: 'nowrap', cell: act },
  ];
  return (
    <DeskTable
      label={text('title')}
      rows={members}
      idOf={({ id }) => id}
      columns={columns}
      narrow={(member) => (
        <div className={style.narrow}>
          <b>{member.name}</b>
          <span>
            {member.branch} → {member.host}
          </span>
          <span className="muted small">
            {text('head.contact')} {member.contact} · {text('head.last')} {lastOf(member)}
          </span>
          {act(member)}
        </div>
      )}
    />
  );
}
