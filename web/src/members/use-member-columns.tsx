import { Link } from '@tanstack/react-router';
import type { Member } from '@xianfeng/contract';
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import type { DeskColumn } from '../ui/desk-table.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useCategoryName } from '../ui/use-member-names.ts';
import style from './members.module.css';

/** One member a line; the last cell leads to the card. On a phone all of it stands in one cell. */
export function useMemberColumns(): {
  readonly columns: readonly DeskColumn<Member>[];
  readonly narrow: (member: Member) => ReactNode;
} {
  const text = useText('members');
  const dates = useDates();
  const categoryName = useCategoryName();
  const dayOf = (day: string | null): string => (day === null ? text('none') : dates.full(day));
  const exempt = ({ exemption }: Member): string | null =>
    exemption === null ? null : text(`exempt.${exemption.reason}`);
  const columns: readonly DeskColumn<Member>[] = [
    { key: 'name', head: text('head.name'), width: 100, isName: true, cell: ({ name }) => name },
    { key: 'status', head: text('head.status'), width: 90, cell: ({ status }) => text(`status.${status}`) },
    {
      key: 'category',
      head: text('head.category'),
      width: 110,
      cell: ({ category }) => (category === null ? text('none') : categoryName(category)),
    },
    { key: 'post', head: text('head.post'), width: 130, cell: postOf, plain: postOf },
    { key: 'born', head: text('head.born'), width: 150, isFigure: true, cell: ({ bornOn }) => dayOf(bornOn) },
    { key: 'joined', head: text('head.joined'), width: 150, isFigure: true, cell: ({ joinedOn }) => dayOf(joinedOn) },
    {
      key: 'full',
      head: text('head.full'),
      width: 150,
      isFigure: true,
      cell: ({ fullMemberOn }) => dayOf(fullMemberOn),
    },
    {
      key: 'phone',
      head: text('head.phone'),
      width: 110,
      isFigure: true,
      cell: ({ phoneMasked }) => phoneMasked?.slice(-4) ?? text('none'),
    },
    {
      key: 'scoring',
      head: text('head.scoring'),
      width: 150,
      cell: (member) => <CardWay member={member} />,
      plain: exempt,
    },
  ];
  const [, ...rest] = columns;
  return {
    columns: columns.map((column) => ({ ...column, className: 'nowrap' })),
    narrow: (member) => (
      <div className={style.narrow}>
        <b>{member.name}</b>
        <CardWay member={member} />
        <dl>
          {rest.slice(0, -1).map(({ key, head, cell }) => {
            const shown = cell(member);
            // What nobody entered takes no line of a small screen.
            return shown === null || shown === text('none') ? null : (
              <div key={key}>
                <dt>{head}</dt>
                <dd>{shown}</dd>
              </div>
            );
          })}
        </dl>
      </div>
    ),
  };
}

function postOf({ partyPost }: Member): string | null {
  return partyPost;
}

function CardWay({ member }: { readonly member: Member }): ReactElement {
  const text = useText('members');
  const shown = member.exemption === null ? text('card.see') : text(`exempt.${member.exemption.reason}`);
  return (
    <Link
      to="/members/$memberId/card"
      params={{ memberId: member.personId }}
      className={style.way}
      aria-label={text('open.card', { shown, name: member.name })}
    >
      {shown}
    </Link>
  );
}
