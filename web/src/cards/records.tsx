import { Link } from '@tanstack/react-router';
import type { Card } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { plainPoints } from '../explanations/exact-text.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './card.module.css';

type Month = Card['months'][number];

const KEEPERS: readonly string[] = [
  ...['recorder', 'branch-secretary', 'organization-officer', 'branch-committee', 'committee-officer'],
];

/** The record: which meeting scored a month, where it was published, and the ballot. */
export function Records({ card }: { readonly card: Card }): ReactElement {
  const text = useText('cards');
  const dates = useDates();
  return (
    <section className={style.list} id="records" tabIndex={-1} aria-labelledby="records-title">
      <div className={style.listHead}>
        <h2 className="sec-title" id="records-title">
          {text('records')}
        </h2>
        <span className="muted small">{text('records.hint')}</span>
      </div>
      <table className={style.records} aria-labelledby="records-title">
        <thead>
          <tr>
            <th scope="col">{text('records.month')}</th>
            <th scope="col" className="num">
              {text('records.total')}
            </th>
            <th scope="col">{text('records.meeting')}</th>
            <th scope="col">{text('records.notice')}</th>
          </tr>
        </thead>
        <tbody>
          {card.months.map((month) => (
            <tr key={month.period}>
              <th scope="row">{dates.month(month.period)}</th>
              <td className="num">{month.total === null ? text('none') : plainPoints(month.total)}</td>
              <td>
                {month.meetingOn === null ? text(`month.${month.state}`) : dates.short(month.meetingOn)}
                {month.branch !== null && <span className="muted small"> {month.branch}</span>}
              </td>
              <td>
                {month.noticeId === null ? <span className="muted">{text('none')}</span> : <NoticeLink month={month} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {card.ballot !== null && <BallotRecord ballot={card.ballot} />}
    </section>
  );
}

/** Whoever keeps notices reads them for good; whose card it is, while they hang. */
function NoticeLink({ month: { noticeId, noticeClosesOn, period } }: { readonly month: Month }): ReactElement {
  const text = useText('cards');
  const dates = useDates();
  const me = useMe();
  const isKeeper = me.appointments.some(({ role }) => KEEPERS.includes(role));
  if (!isKeeper && noticeClosesOn !== null && noticeClosesOn < me.today)
    return <span className="muted">{text('records.noticeOver', { day: dates.short(noticeClosesOn) })}</span>;
  const at: string = `/notices/${noticeId}`;
  return (
    <Link to={at} aria-label={text('records.seeNoticeOf', { month: dates.month(period) })}>
      {text('records.seeNotice')}
    </Link>
  );
}

function BallotRecord({ ballot }: { readonly ballot: NonNullable<Card['ballot']> }): ReactElement {
  const text = useText('cards');
  const words = useText('explanations');
  const dates = useDates();
  const groups = ballot.groups.map(({ name, papers, named }) =>
    text(named > 0 ? 'records.groupNamed' : 'records.group', { group: name, papers, named }),
  );
  return (
    <div className={style.ballot} id="ballot" tabIndex={-1}>
      <b>{text('records.ballot')}</b>
      <p className="small">
        {text('records.ballotLine', { day: dates.full(ballot.heldOn), groups: groups.join(words('listSeparator')) })}
      </p>
      {ballot.anonymous !== null && (
        <p className="small">
          {text('records.anonymous', { digits: ballot.anonymous.boardHash.slice(0, 16) })}{' '}
          <Link to="/ballots/$ballotId/check" params={{ ballotId: ballot.anonymous.id }}>
            {text('records.check')}
          </Link>
        </p>
      )}
    </div>
  );
}
