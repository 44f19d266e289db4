import type { Pledge } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './pledges.module.css';
import { usePlan } from './queries.ts';
import { useMayPlan } from './use-may-plan.ts';

/** Takes one pledge into a month's plan or out of it; refused where a kind would be lacking. */
export function PlanAct({ pledge, period }: { readonly pledge: Pledge; readonly period: string }): ReactElement | null {
  const text = useText('pledges');
  const dates = useDates();
  const plan = usePlan();
  const mayPlan = useMayPlan()(pledge.branchId);
  const { id, branchId, revision, state, months, dueOn } = pledge;
  const isPlanned = months.includes(period);
  const isOpen = state === 'signed' || state === 'in-progress';
  if (!mayPlan || !isOpen || months.length === 0 || dueOn.slice(0, 7) < period) return null;
  return (
    <>
      <div className={style.acts}>
        <button
          type="button"
          className="btn slim"
          disabled={plan.isPending}
          onClick={() => plan.mutate({ branchId, period, changes: [{ id, revision, isPlanned: !isPlanned }] })}
        >
          {text(isPlanned ? 'plan.out' : 'plan.in', { period: dates.period(period) })}
        </button>
      </div>
      <Refusal error={plan.error} />
    </>
  );
}
