import type { Notice } from '@xianfeng/contract';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { RatedSubject, useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { PaperButton } from '../ui/paper-button.tsx';
import type { PaperSize } from '../ui/paper.tsx';
import { AroundNotice } from './around-notice.tsx';
import { CorrectedSince } from './corrected-since.tsx';
import { NoticeState } from './notice-state.tsx';
import { useNoticeName } from '../ui/use-notice-name.ts';
import style from './notices.module.css';
import { noticeQuery } from './queries.ts';
import { ScreenView } from './screen-view.tsx';
import { WallSheet } from './wall-sheet.tsx';

const PAPERS: readonly PaperSize[] = ['A4', 'A3'];

/** A published notice: to read, and for whoever keeps it to print. */
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
  const frame = useText('frame');
  const name = useNoticeName();
  const me = useMe();
  const [size, setSize] = useState<PaperSize>('A4');
  const print = (paper: PaperSize): void => {
    // The page has its size before the printer asks for it.
    flushSync(() => setSize(paper));
    window.print();
  };
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
          {notice !== undefined && (notice.state === 'open' || notice.state === 'held') && (
            <Link to="/notices/$noticeId/objection" params={{ noticeId: notice.id }} className="btn slim">
              {objections('raise.open')}
            </Link>
          )}
          {notice?.others === 'items' &&
            PAPERS.map((paper) => (
              <button
                key={paper}
                type="button"
                className={paper === 'A4' ? 'btn slim blue' : 'btn slim'}
                onClick={() => print(paper)}
              >
                {text(`paper.${paper}`)}
              </button>
            ))}
          {notice?.others === 'items' && (
            <>
              <PaperButton label={frame('pdf')} take={() => client.notices.pdf({ id: notice.id })} />
              <PaperButton label={frame('word')} take={() => client.notices.word({ id: notice.id })} />
              <PaperButton label={frame('excel')} take={() => client.notices.excel({ id: notice.id })} />
            </>
          )}
        </>
      }
    >
      <Fetched query={query} lines={16}>
        {(found) => (
          <>
            <AroundNotice notice={found} />
            <CorrectedSince notice={found} />
            {found.others === 'items' ? (
              <div className={style.desk}>
                <WallSheet body={found.body} published={found} size={size} />
              </div>
            ) : (
              <ScreenView notice={found} />
            )}
          </>
        )}
      </Fetched>
    </Page>
  );
}
