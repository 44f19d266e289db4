import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { StepView } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { client } from '../client.ts';
import { dutyHref } from '../ui/duty-href.ts';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { PaperButton } from '../ui/paper-button.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { MinutesForm } from './minutes-form.tsx';
import { MinutesText } from './minutes-text.tsx';
import style from './minutes.module.css';
import { stepQuery } from './queries.ts';
import { STEP_LOOKS } from './step-looks.ts';
import { WithdrawForm } from './withdraw-form.tsx';

/** One step of the procedure: what the scheme asks, what has to be done first, and what it left. */
export function StepPage(): ReactElement {
  const text = useText('minutes');
  const dates = useDates();
  const place = useParams({ from: '/branches/$branchId/steps/$step/$period' });
  const query = useQuery(stepQuery(place));
  return (
    <Themed>
      <Page
        title={query.data?.name ?? text('step')}
        remark={query.data === undefined ? undefined : dates.period(query.data.period)}
        actions={
          <>
            <Link to="/branches/$branchId/steps" params={{ branchId: place.branchId }} className="btn slim">
              {text('year')}
            </Link>
            {query.data?.minutes != null && (
              <>
                <PaperButton label={text('pdf')} take={() => client.minutes.pdf(place)} />
                <PaperButton label={text('word')} take={() => client.minutes.word(place)} />
              </>
            )}
          </>
        }
      >
        <Fetched query={query} lines={8}>
          {(step) => (
            <div className={style.columns}>
              <Record branchId={place.branchId} step={step} />
              <Asked step={step} />
            </div>
          )}
        </Fetched>
      </Page>
    </Themed>
  );
}

interface RecordProps {
  readonly branchId: string;
  readonly step: StepView;
}

function Record({ branchId, step }: RecordProps): ReactElement {
  const text = useText('minutes');
  const [isWithdrawing, setWithdrawing] = useState(false);
  const place = { branchId, step: step.step, period: step.period };
  if (step.minutes === null) {
    return (
      <section className={`sheet box ${style.record}`} aria-labelledby="record-title">
        <h2 className="sec-title" id="record-title">
          {step.record}
        </h2>
        {step.waitsFor.length > 0 ? (
          <Waiting branchId={branchId} step={step} />
        ) : step.isByLot ? (
          <ByLot branchId={branchId} />
        ) : step.asks === null ? (
          <p>{text(step.kind === 'naming' ? 'own.naming' : 'own')}</p>
        ) : step.isMine ? (
          <MinutesForm place={place} step={step} asks={step.asks} />
        ) : (
          <p>{text('others', { actor: text(`actor.${step.actor}`) })}</p>
        )}
        <Withdrawn step={step} />
      </section>
    );
  }
  return (
    <section className={`sheet box ${style.record}`} aria-labelledby="record-title">
      <h2 className="sec-title" id="record-title">
        {step.record}
      </h2>
      <MinutesText minutes={step.minutes} />
      {step.isMine && !isWithdrawing && (
        <p className="noprint">
          <button type="button" className="btn slim" onClick={() => setWithdrawing(true)}>
            {text('withdraw')}
          </button>
        </p>
      )}
      {isWithdrawing && (
        <WithdrawForm place={place} minutesId={step.minutes.id} onClose={() => setWithdrawing(false)} />
      )}
      <Withdrawn step={step} />
    </section>
  );
}

/** The check is drawn and written down on pages of its own. */
function ByLot({ branchId }: Pick<RecordProps, 'branchId'>): ReactElement {
  const text = useText('spotChecks');
  return (
    <>
      <p>{text('step')}</p>
      <p>
        <Link to="/branches/$branchId/spot-checks" params={{ branchId }} className="btn slim blue">
          {text('step.do')}
        </Link>
      </p>
    </>
  );
}

/** What has to be done first, each with the way to do it. */
function Waiting({ branchId, step }: RecordProps): ReactElement {
  const text = useText('minutes');
  const dates = useDates();
  return (
    <>
      <p>{text('waits')}</p>
      <ul className={style.waits}>
        {step.waitsFor.map((before) => (
          <li key={`${before.step} ${before.period}`}>
            <Link to={dutyHref(branchId, before)} className="btn slim">
              {text('waits.for', { name: before.name, period: dates.period(before.period) })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Withdrawn({ step }: { readonly step: StepView }): ReactElement | null {
  const text = useText('minutes');
  if (step.withdrawn.length === 0) return null;
  return (
    <details className={style.withdrawn}>
      <summary>{text('withdrawn', { count: step.withdrawn.length })}</summary>
      {step.withdrawn.map((minutes) => (
        <MinutesText key={minutes.id} minutes={minutes} />
      ))}
    </details>
  );
}

/** The clause that asks for the step, who does it and by when. */
function Asked({ step }: { readonly step: StepView }): ReactElement {
  const text = useText('minutes');
  const dates = useDates();
  return (
    <section className={`sheet box ${style.asked}`} aria-labelledby="asked-title">
      <h2 className="sec-title" id="asked-title">
        {text('asked')}
      </h2>
      <p>
        <StateTag look={STEP_LOOKS[step.state]}>{text(`state.${step.state}`)}</StateTag>
      </p>
      <dl className={style.facts}>
        <dt>{text('dueOn')}</dt>
        <dd>{dates.full(step.dueOn)}</dd>
        <dt>{text('actor')}</dt>
        <dd>{text(`actor.${step.actor}`)}</dd>
        <dt>{text('clause', { cite: step.clause.cite })}</dt>
        <dd>{step.clause.text}</dd>
      </dl>
    </section>
  );
}
