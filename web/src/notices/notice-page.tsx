import type { Notice } from '@xianfeng/contract';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { RatedSubject, useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { CorrectedSince } from './corrected-since.tsx';
import { NoticeState } from './notice-state.tsx';
import { useNoticeName } from '../ui/use-notice-name.ts';
import style from './notices.module.css';
import { noticeQuery } from './queries.ts';
import { WallSheet } from './wall-sheet.tsx';

/** A published notice, to read and to print. */
export function NoticePage(): ReactElement {
  const { noticeId } = useParams({ from: '/notices/$noticeId' });
  const query = useQuery(noticeQuery(noticeId));
  return (
    <RatedSubject value={query.data?.body.subject ?? 'member'}>
      <Published query={query} />
    </RatedSubject>
  );
}

interface PublishedProps {
  readonly query: UseQueryResult<Notice>;
}

function Published({ query }: PublishedProps): ReactElement {
  const text = useText('notices');
  const objections = useText('objections');
  const name = useNoticeName();
  const me = useMe();
  const notice = query.data;
  const branchId =
    notice?.branchId ??
    me.appointments.find(({ organization }) => organization.kind === 'branch')?.organization.id ??
    me.branch?.id;
  return (
    <Page
      isPaper
      title={notice === undefined ? text('title') : name(notice)}
      remark={notice === undefined ? undefined : <NoticeState notice={notice} />}
      actions={
        <>
          {branchId !== undefined && (
            <Link to="/branches/$branchId/notices" params={{ branchId }} className="btn slim">
              {text('back')}
            </Link>
          )}
          {notice !== undefined && notice.state !== 'closed' && (
            <Link to="/notices/$noticeId/objection" params={{ noticeId: notice.id }} className="btn slim">
              {objections('raise.open')}
            </Link>
          )}
          <button type="button" className="btn slim blue" onClick={() => window.print()}>
            {text('print')}
          </button>
        </>
      }
    >
      <Fetched query={query} lines={16}>
        {(found) => (
          <div className={style.desk}>
            <CorrectedSince notice={found} />
            <WallSheet body={found.body} published={found} />
          </div>
        )}
      </Fetched>
    </Page>
  );
}
