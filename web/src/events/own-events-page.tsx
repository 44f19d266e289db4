import { useQuery } from '@tanstack/react-query';
import type { OwnEvent } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './events.module.css';
import { ownEventsQuery } from './queries.ts';

/** Where one stood on every settled sheet, the latest first; nobody else's line. */
export function OwnEventsPage(): ReactElement {
  const text = useText('events');
  const query = useQuery(ownEventsQuery);
  return (
    <Page title={text('own.title')} remark={text('own.remark')} width="narrow">
      <Fetched query={query} lines={6}>
        {(events) =>
          events.length === 0 ? (
            <Empty>{text('own.empty')}</Empty>
          ) : (
            <ul className={`sheet ${style.own}`}>
              {events.map((event) => (
                <OwnLine key={event.id} event={event} />
              ))}
            </ul>
          )
        }
      </Fetched>
    </Page>
  );
}

function OwnLine({ event: { title, kindName, on, state, madeUpOn } }: { readonly event: OwnEvent }): ReactElement {
  const text = useText('events');
  const dates = useDates();
  return (
    <li className={style.ownLine}>
      <span>
        <b>{title}</b>
        <small className="muted">
          {dates.full(on)} · {kindName}
        </small>
      </span>
      <span className={style[state]}>
        {text(`state.${state}`)}
        {madeUpOn !== null && ` ${dates.short(madeUpOn)}`}
      </span>
    </li>
  );
}
