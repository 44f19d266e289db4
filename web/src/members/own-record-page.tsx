import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Member } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useCategoryName } from '../ui/use-member-names.ts';
import style from './home.module.css';
import { OwnProxyEntries } from './own-proxy-entries.tsx';
import { OwnRecordParts } from './own-record-parts.tsx';
import { ownMemberQuery } from './queries.ts';

/** Everything that is stored about oneself, so that nobody has to ask. */
export function OwnRecordPage(): ReactElement {
  const text = useText('members');
  const query = useQuery(ownMemberQuery);
  return (
    <Page title={text('record.title')} width="narrow">
      <Fetched query={query}>
        {(member) => (member === null ? <Empty>{text('record.none')}</Empty> : <Record member={member} />)}
      </Fetched>
      <OwnRecordParts />
    </Page>
  );
}

function Record({ member }: { readonly member: Member }): ReactElement {
  const text = useText('members');
  const dates = useDates();
  const categoryName = useCategoryName();
  const { branch } = useMe();
  const dayOf = (day: string | null): string | null => (day === null ? null : dates.full(day));
  const facts: readonly (readonly [string, string | null])[] = [
    [text('head.name'), member.name],
    [text('record.sex'), member.sex === null ? null : text(`record.sex.${member.sex}`)],
    [text('record.ethnicity'), member.ethnicity],
    [text('head.born'), dayOf(member.bornOn)],
    [text('head.joined'), dayOf(member.joinedOn)],
    [text('head.full'), dayOf(member.fullMemberOn)],
    [text('head.status'), text(`status.${member.status}`)],
    [text('head.category'), member.category === null ? null : categoryName(member.category)],
    [text('head.post'), member.partyPost],
    [text('record.branch'), branch?.name ?? null],
    [text('record.from'), dayOf(member.fromOn)],
    [
      text('record.phone'),
      member.phoneMasked === null ? null : text('record.phone.masked', { phone: member.phoneMasked }),
    ],
    ...(member.exemption === null ? [] : [[text('head.scoring'), text(`exempt.${member.exemption.reason}`)] as const]),
  ];
  return (
    <>
      <p className="muted">{text('record.lead')}</p>
      <dl className={`sheet ${style.record}`}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? text('none')}</dd>
          </div>
        ))}
      </dl>
      <OwnProxyEntries />
      <p>
        <Link to="/me/exemption">{text('record.exemption')}</Link>
      </p>
    </>
  );
}
