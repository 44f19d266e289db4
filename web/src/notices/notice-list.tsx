import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { client } from '../client.ts';
import { useText } from '../text/use-text.ts';
import { SaveRows } from '../ui/save-rows.tsx';
import type { SavedRows } from '../ui/saved-rows.ts';
import { useDates } from '../ui/use-dates.ts';
import { useNoticeName } from '../ui/use-notice-name.ts';
import { NoticeState } from './notice-state.tsx';
import style from './notices.module.css';
import { TakeDown } from './take-down.tsx';
import { useNoticeState } from './use-notice-state.ts';

type Listed = Awaited<ReturnType<typeof client.notices.list>>[number];

interface NoticeListProps {
  readonly notices: readonly Listed[];
  /** For whoever keeps the register: all of it as a spreadsheet. */
  readonly isSaved: boolean;
}

/** What hangs and what hung, newest first. */
export function NoticeList({ notices, isSaved }: NoticeListProps): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  const name = useNoticeName();
  const stateOf = useNoticeState();
  const shown = notices.toSorted((left, right) =>
    left.openedOn < right.openedOn ? 1 : left.openedOn > right.openedOn ? -1 : right.number - left.number,
  );
  const numberOf = ({ period, number }: Listed): string =>
    text('list.number.of', { year: period.slice(0, 4), number: String(number).padStart(2, '0') });
  const take = (): SavedRows => ({
    head: (['name', 'number', 'from', 'to', 'code', 'state'] as const).map((each) => text(`list.head.${each}`)),
    rows: shown.map((notice) => [
      ...[name(notice), numberOf(notice), dates.full(notice.openedOn), dates.full(notice.closesOn)],
      ...[notice.checkCode, stateOf(notice).words],
    ]),
  });
  return (
    <>
      <ul className={`sheet ${style.list}`}>
        {shown.map((notice) => (
          <li key={notice.id}>
            <Link to="/notices/$noticeId" params={{ noticeId: notice.id }}>
              {name(notice)}
            </Link>
            <span className="muted">{numberOf(notice)}</span>
            <span>{text('list.range', { from: dates.short(notice.openedOn), to: dates.short(notice.closesOn) })}</span>
            <span className={style.code}>{notice.checkCode}</span>
            {notice.mayTakeDown ? <TakeDown id={notice.id} /> : <NoticeState notice={notice} />}
          </li>
        ))}
      </ul>
      {isSaved && <SaveRows title={text('title')} count={shown.length} take={take} />}
    </>
  );
}
