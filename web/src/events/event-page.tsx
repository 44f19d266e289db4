import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Fresh } from '../ui/fresh.tsx';
import { newId } from '../ui/new-id.ts';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { EventSheet } from './event-sheet.tsx';
import { eventQuery, eventsQuery } from './queries.ts';

/** A new sheet of a branch. */
export function NewEventPage(): ReactElement {
  const text = useText('events');
  const { branchId } = useParams({ from: '/branches/$branchId/events/new' });
  const { kind } = useSearch({ from: '/branches/$branchId/events/new' });
  const navigate = useNavigate();
  const [id] = useState(() => newId());
  const query = useQuery(eventsQuery(branchId));
  return (
    <Themed>
      <Page title={text('new')} actions={<Back branchId={branchId} />}>
        <Fetched query={query} lines={8}>
          {({ kinds }) => {
            const first = kinds.find((each) => each.kind === kind) ?? kinds[0];
            if (first === undefined) return <Empty>{text('none')}</Empty>;
            return (
              <EventSheet
                place={{ branchId, id }}
                kinds={kinds}
                kind={first.kind}
                sheet={null}
                onKept={() => void navigate({ to: '/events/$eventId', params: { eventId: id }, replace: true })}
              />
            );
          }}
        </Fetched>
      </Page>
    </Themed>
  );
}

/** A sheet that stands, to go on with, to correct or to read. */
export function EventPage(): ReactElement {
  const text = useText('events');
  const { eventId } = useParams({ from: '/events/$eventId' });
  const query = useQuery(eventQuery(eventId));
  const branchId = query.data?.branchId;
  const kinds = useQuery({ ...eventsQuery(branchId ?? ''), enabled: branchId !== undefined });
  return (
    <Themed>
      <Page
        title={query.data?.title ?? text('one')}
        remark={query.data?.branch}
        actions={branchId === undefined ? undefined : <Back branchId={branchId} />}
      >
        <Fetched query={query} lines={8}>
          {(sheet) => (
            <Fetched query={kinds} lines={8}>
              {(found) => (
                <Fresh>
                  {(renew) => (
                    <EventSheet
                      place={{ branchId: sheet.branchId, id: sheet.id }}
                      kinds={found.kinds}
                      kind={sheet.kind}
                      sheet={sheet}
                      onKept={renew}
                    />
                  )}
                </Fresh>
              )}
            </Fetched>
          )}
        </Fetched>
      </Page>
    </Themed>
  );
}

function Back({ branchId }: { readonly branchId: string }): ReactElement {
  const text = useText('events');
  return (
    <Link to="/branches/$branchId/events" params={{ branchId }} className="btn slim">
      {text('all')}
    </Link>
  );
}
