import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { EventSummary } from '@xianfeng/contract';
import { statesOf } from '@xianfeng/engine';
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
import style from './events.module.css';
import { EVENT_LOOKS } from './event-looks.ts';
import { mayKeep } from '../ui/may-keep.ts';
import { eventsQuery } from './queries.ts';

/** The branch's year of meetings, themed Party days, trainings and dues: a sheet each. */
export function EventsPage(): ReactElement {
  const text = useText('events');
  const { branchId } = useParams({ from: '/branches/$branchId/events' });
  const me = useMe();
  const query = useQuery(eventsQuery(branchId));
  const hasKinds = (query.data?.kinds.length ?? 0) > 0;
  return (
    <Themed>
      <Page
        title={text('title')}
        remark={query.data !== undefined && text('remark', { year: query.data.year, count: query.data.rows.length })}
        actions={
          hasKinds && mayKeep(me, branchId) ? (
            <Link to="/branches/$branchId/events/new" params={{ branchId }} className="btn blue slim">
              {text('new')}
            </Link>
          ) : undefined
        }
      >
        <Fetched query={query} lines={6}>
          {({ rows, kinds }) =>
            rows.length === 0 ? (
              <Empty>{text(kinds.length === 0 ? 'none' : 'empty')}</Empty>
            ) : (
              <EventTable rows={rows} />
            )
          }
        </Fetched>
      </Page>
    </Themed>
  );
}

function EventTable({ rows }: { readonly rows: readonly EventSummary[] }): ReactElement {
  const text = useText('events');
  const dates = useDates();
  const counts = useCounts();
  const columns: readonly DeskColumn<EventSummary>[] = [
    {
      key: 'on',
      head: text('head.on'),
      width: 120,
      cell: ({ on }) => dates.short(on),
      plain: ({ on }) => dates.full(on),
    },
    {
      key: 'title',
      head: text('head.title'),
      width: 260,
      isName: true,
      cell: (row) => <Title event={row} />,
      plain: ({ title }) => title,
    },
    { key: 'kind', head: text('head.kind'), width: 140, cell: ({ kindName }) => kindName },
    { key: 'counts', head: text('head.counts'), width: 280, cell: counts },
    {
      key: 'state',
      head: text('head.state'),
      width: 110,
      cell: (row) => <State event={row} />,
      plain: ({ state }) => text(`sheet.${state}`),
    },
  ];
  return (
    <DeskTable
      label={text('title')}
      rows={rows}
      idOf={({ id }) => id}
      columns={columns}
      narrow={(row) => (
        <div className={style.narrow}>
          <div className={style.narrowHead}>
            <Title event={row} />
            <State event={row} />
          </div>
          <p className="muted small">
            {dates.short(row.on)} · {row.kindName} · {counts(row)}
          </p>
        </div>
      )}
    />
  );
}

function Title({ event: { id, title } }: { readonly event: EventSummary }): ReactElement {
  return (
    <Link to="/events/$eventId" params={{ eventId: id }}>
      {title}
    </Link>
  );
}

/** Only what there is somebody of. */
function useCounts(): (event: EventSummary) => string {
  const text = useText('events');
  return ({ keeps, counts }) =>
    statesOf(keeps)
      .filter((state) => (counts[state] ?? 0) > 0)
      .map((state) => text('count', { state: text(`state.${state}`), count: counts[state] ?? 0 }))
      .join(text('and'));
}

function State({ event: { state } }: { readonly event: EventSummary }): ReactElement {
  const text = useText('events');
  return <StateTag look={EVENT_LOOKS[state]}>{text(`sheet.${state}`)}</StateTag>;
}
