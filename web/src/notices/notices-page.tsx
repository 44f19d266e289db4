import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { RatedSubject, useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { useDates } from '../ui/use-dates.ts';
import { BulletinCorner } from './bulletin-corner.tsx';
import { NoticeList } from './notice-list.tsx';
import { noticesQuery } from './queries.ts';
import { StarCorner } from './star-corner.tsx';

/** The notice board of a branch, or of an organization above branches, newest first. */
export function NoticesPage(): ReactElement {
  const { branchId } = useParams({ from: '/branches/$branchId/notices' });
  const query = useQuery(noticesQuery(branchId));
  return (
    <RatedSubject value={query.data?.[0]?.subject ?? 'member'}>
      <Board branchId={branchId} query={query} />
    </RatedSubject>
  );
}

interface BoardProps {
  readonly branchId: string;
  readonly query: UseQueryResult<Awaited<ReturnType<typeof client.notices.list>>>;
}

function Board({ branchId, query }: BoardProps): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  const me = useMe();
  const drafts = me.appointments.some(({ role, organization }) => organization.id === branchId && role !== 'member');
  const period = me.today.slice(0, 7);
  return (
    <Page
      title={text('title')}
      remark={
        query.data === undefined ? undefined : text(drafts ? 'remark' : 'remark.hanging', { count: query.data.length })
      }
      actions={
        <>
          <Link to="/branches/$branchId/hall" params={{ branchId }} className="btn slim">
            {text('hall.open')}
          </Link>
          {drafts && (
            <Link
              to="/branches/$branchId/notices/$kind/$period"
              params={{ branchId, kind: 'month', period }}
              className="btn slim"
            >
              {text('draft.now', { period: dates.month(period) })}
            </Link>
          )}
        </>
      }
    >
      <StarCorner branchId={branchId} />
      <BulletinCorner branchId={branchId} />
      <Fetched query={query} lines={8}>
        {(found) =>
          found.length === 0 ? (
            <Empty
              way={
                drafts && (
                  <Link to="/branches/$branchId/desk" params={{ branchId }} className="btn slim">
                    {text('draft.desk')}
                  </Link>
                )
              }
            >
              {text(drafts ? 'empty' : 'empty.hanging')}
            </Empty>
          ) : (
            <NoticeList notices={found} isSaved={drafts} />
          )
        }
      </Fetched>
    </Page>
  );
}
