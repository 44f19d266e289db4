import { useQuery } from '@tanstack/react-query';
import type { ClosedPeriod } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './closed-periods.module.css';
import { closedPeriodsQuery } from './queries.ts';
import { ReopenForm } from './reopen-form.tsx';

/** Periods whose summary is published; an officer of the committee opens one again. Nothing where there is none. */
export function ClosedPeriods({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('ledger');
  const { appointments } = useMe();
  const dates = useDates();
  const periods = useQuery(closedPeriodsQuery(branchId)).data ?? [];
  const [opening, setOpening] = useState<string | null>(null);
  const isOfficer = appointments.some(({ role }) => role === 'committee-officer');
  if (periods.length === 0) return null;
  return (
    <section className={style.closed}>
      <h2 className="sec-title">{text('closed.title')}</h2>
      <p className="muted small">{text('closed.lead')}</p>
      <ul>
        {periods.map((closed) => (
          <Line key={closed.period} closed={closed} onReopen={isOfficer ? () => setOpening(closed.period) : null} />
        ))}
      </ul>
      {opening !== null && (
        <Dialog title={text('closed.reopen.title', { period: dates.period(opening) })} onClose={() => setOpening(null)}>
          <ReopenForm branchId={branchId} period={opening} onDone={() => setOpening(null)} />
        </Dialog>
      )}
    </section>
  );
}

interface LineProps {
  readonly closed: ClosedPeriod;
  readonly onReopen: (() => void) | null;
}

function Line({ closed: { period, publishedOn, openUntil, reopenings }, onReopen }: LineProps): ReactElement {
  const text = useText('ledger');
  const dates = useDates();
  return (
    <li>
      <div className={style.line}>
        <b>{dates.period(period)}</b>
        <span>{text('closed.on', { day: dates.short(publishedOn) })}</span>
        <StateTag look={openUntil === null ? 'done' : 'soon'}>
          {openUntil === null ? text('closed.shut') : text('closed.open', { day: dates.short(openUntil) })}
        </StateTag>
        {onReopen !== null && openUntil === null && (
          <button
            type="button"
            className="btn slim"
            aria-label={text('closed.reopen.of', { period: dates.period(period) })}
            onClick={onReopen}
          >
            {text('closed.reopen')}
          </button>
        )}
      </div>
      {reopenings.map(({ id, on, by, reason, openUntil: until }) => (
        <small key={id}>
          {text('closed.was', { day: dates.short(on), name: by, until: dates.short(until), reason })}
        </small>
      ))}
    </li>
  );
}
