import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { YearStep } from '@xianfeng/contract';
import { readPeriod } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { dutyHref } from '../ui/duty-href.ts';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './minutes.module.css';
import { yearStepsQuery } from './queries.ts';
import { STEP_LOOKS } from './step-looks.ts';

/** The branch's calendar of the year: every step in the month it falls due, done or not. */
export function YearPage(): ReactElement {
  const text = useText('minutes');
  const { branchId } = useParams({ from: '/branches/$branchId/steps' });
  const query = useQuery(yearStepsQuery(branchId));
  const done = query.data?.steps.filter(({ state }) => state === 'done').length ?? 0;
  return (
    <Page
      title={text('year')}
      remark={
        query.data !== undefined && (
          <>
            <span>{text('year.remark', { year: query.data.year, scheme: query.data.scheme })}</span>
            <span>{text('year.count', { done, all: query.data.steps.length })}</span>
          </>
        )
      }
      actions={
        <button type="button" className="btn slim" onClick={() => window.print()}>
          {text('print')}
        </button>
      }
    >
      <Fetched query={query} lines={14}>
        {({ steps }) => (
          <div className={style.months}>
            {[...Map.groupBy(steps, ({ dueOn }) => dueOn.slice(0, 7))].map(([month, own]) => (
              <Month key={month} branchId={branchId} month={month} steps={own} />
            ))}
          </div>
        )}
      </Fetched>
    </Page>
  );
}

interface MonthProps {
  readonly branchId: string;
  readonly month: string;
  readonly steps: readonly YearStep[];
}

function Month({ branchId, month, steps }: MonthProps): ReactElement {
  const text = useText('minutes');
  const dates = useDates();
  // The year stands over the page; a month needs no more than its own name.
  const shortPeriod = (period: string): string =>
    readPeriod(period)?.granularity === 'month' ? dates.month(period) : dates.period(period);
  return (
    <section className={`sheet ${style.month}`} aria-labelledby={`month-${month}`}>
      <h2 className="sec-title" id={`month-${month}`}>
        {dates.period(month)}
      </h2>
      <ul>
        {steps.map((step) => (
          <li key={`${step.step} ${step.period}`}>
            <span className={style.day}>{dates.dayOfMonth(step.dueOn)}</span>
            <Link to={dutyHref(branchId, step)} className={style.name}>
              {text('waits.for', { name: step.name, period: shortPeriod(step.period) })}
            </Link>
            <StateTag look={STEP_LOOKS[step.state]}>
              {step.doneOn === null ? text(`state.${step.state}`) : text('doneOn', { day: dates.short(step.doneOn) })}
            </StateTag>
          </li>
        ))}
      </ul>
    </section>
  );
}
