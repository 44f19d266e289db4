import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { countsOf } from '../ui/plan-counts.ts';
import { planQuery } from '../pledges/queries.ts';
import { usePlanWords } from '../ui/use-plan-words.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import line from '../ui/waiting-line.module.css';

/** What this month's plan of pledges lacks and what waits for somebody; nothing where nothing does. */
export function PledgesLine({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('pledges');
  const words = usePlanWords();
  const { today } = useMe();
  const { data: plan } = useQuery(planQuery(branchId, today.slice(0, 7)));
  if (plan === undefined || plan.sets.length === 0) return null;
  const open = words.open(plan.period, countsOf(plan));
  if (open === '') return null;
  return (
    <p className={`sheet ${line.line}`}>
      <b>{open}</b>
      <Link to="/branches/$branchId/pledges/$period" params={{ branchId, period: plan.period }} className="btn slim">
        {text('register.do')}
      </Link>
    </p>
  );
}
