import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { mayKeep } from '../ui/may-keep.ts';
import { eventsQuery } from '../events/queries.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import line from '../ui/waiting-line.module.css';
import style from './desk.module.css';

/** The way to a new sheet, and to those that are kept and not settled yet; nothing where the scheme keeps none. */
export function EventsWay({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('events');
  const isKeeper = mayKeep(useMe(), branchId);
  const { data } = useQuery({ ...eventsQuery(branchId), enabled: isKeeper });
  if (!isKeeper || data === undefined || data.kinds.length === 0) return null;
  const drafts = data.rows.filter(({ state }) => state === 'draft').length;
  return (
    <p className={`sheet ${line.line}`}>
      <b>{drafts === 0 ? text('desk') : text('desk.drafts', { count: drafts })}</b>
      <span className={style.ways}>
        <Link to="/branches/$branchId/events" params={{ branchId }} className="btn slim">
          {text('all')}
        </Link>
        <Link to="/branches/$branchId/events/new" params={{ branchId }} className="btn slim">
          {text('new')}
        </Link>
      </span>
    </p>
  );
}
