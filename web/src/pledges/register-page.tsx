import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { PledgePlan } from '@xianfeng/contract';
import { shiftPeriod } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { BranchPledge, TypedPledge } from './new-pledge.tsx';
import { countsOf } from '../ui/plan-counts.ts';
import { PlanTodo } from './plan-todo.tsx';
import { PledgeDialog } from './pledge-dialog.tsx';
import style from './pledges.module.css';
import { type LookedAt, PledgeTable } from './pledge-table.tsx';
import { planQuery, registerQuery } from './queries.ts';
import { usePlanWords } from '../ui/use-plan-words.ts';

/** The register of the month it is now. */
export function PresentRegisterPage(): ReactElement {
  const { branchId } = useParams({ from: '/branches/$branchId/pledges' });
  const { today } = useMe();
  return (
    <Themed>
      <Register branchId={branchId} period={today.slice(0, 7)} />
    </Themed>
  );
}

/** A branch's pledges: what a month's plan lacks, what waits for somebody, and everything that is promised. */
export function RegisterPage(): ReactElement {
  const { branchId, period } = useParams({ from: '/branches/$branchId/pledges/$period' });
  return (
    <Themed>
      <Register branchId={branchId} period={period} />
    </Themed>
  );
}

interface RegisterProps {
  readonly branchId: string;
  readonly period: string;
}

function Register({ branchId, period }: RegisterProps): ReactElement {
  const text = useText('pledges');
  const words = usePlanWords();
  const query = useQuery(planQuery(branchId, period));
  const plan = query.data;
  const hasSets = plan !== undefined && plan.sets.length > 0;
  return (
    <Page
      title={text('title')}
      remark={hasSets && words.all(period, countsOf(plan))}
      actions={
        hasSets && (
          <>
            {period.length > 4 && <MonthSwitch branchId={branchId} period={period} />}
            <TypedPledge plan={plan} />
            <BranchPledge plan={plan} />
            {plan.sets.some(({ publicised }) => publicised) && (
              <Link to="/branches/$branchId/pledge-register" params={{ branchId }} className="btn slim">
                {text('print')}
              </Link>
            )}
          </>
        )
      }
    >
      <Fetched query={query} lines={10}>
        {(found) => (found.sets.length === 0 ? <Empty>{text('none.title')}</Empty> : <Desk plan={found} />)}
      </Fetched>
    </Page>
  );
}

function MonthSwitch({ branchId, period }: RegisterProps): ReactElement {
  const text = useText('pledges');
  const dates = useDates();
  const arrow = (side: 'left' | 'right', by: 1 | -1, label: string): ReactElement => (
    <Link
      to="/branches/$branchId/pledges/$period"
      params={{ branchId, period: shiftPeriod(period, by) }}
      className={style.arrow}
      aria-label={label}
    >
      <Icon name={side} size={18} />
    </Link>
  );
  return (
    <span className={style.months}>
      {arrow('left', -1, text('before'))}
      {dates.period(period)}
      {arrow('right', 1, text('after'))}
    </span>
  );
}

function Desk({ plan }: { readonly plan: PledgePlan }): ReactElement {
  const text = useText('pledges');
  const { branch, period } = plan;
  const [which, setWhich] = useState<'plan' | 'all'>('plan');
  const [looking, setLooking] = useState<LookedAt | null>(null);
  const planned = plan.rows.flatMap(({ who, pledges }) =>
    pledges
      .filter(({ isPlanned, state, isOverdue }) => isPlanned || isOverdue || state === 'drafted')
      .map((pledge) => ({ ...pledge, who })),
  );
  const all = useQuery({ ...registerQuery(branch.id), enabled: which === 'all' });
  return (
    <>
      <PlanTodo plan={plan} />
      <div className={style.which}>
        {(['plan', 'all'] as const).map((each) => (
          <button
            key={each}
            type="button"
            className={each === which ? `btn slim ${style.chosen}` : 'btn slim'}
            aria-pressed={each === which}
            onClick={() => setWhich(each)}
          >
            {text(`which.${each}`)}
          </button>
        ))}
      </div>
      {which === 'plan' ? (
        <PledgeTable pledges={planned} month={period} empty={text('empty.plan')} onLook={setLooking} />
      ) : (
        <Fetched query={all} lines={8}>
          {(rows) => <PledgeTable pledges={rows} month={period} empty={text('empty.all')} onLook={setLooking} />}
        </Fetched>
      )}
      {looking !== null && (
        <PledgeDialog
          id={looking.id}
          who={looking.who}
          period={plan.isClosed || period.length === 4 ? null : period}
          onClose={() => setLooking(null)}
        />
      )}
    </>
  );
}
