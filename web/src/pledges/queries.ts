import { queryOptions } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const ownPledgesQuery = queryOptions({ queryKey: ['pledges', 'own'], queryFn: () => client.pledges.own() });

export const planQuery = (branchId: string, period: string) =>
  queryOptions({
    queryKey: ['pledges', 'plan', branchId, period],
    queryFn: () => client.pledges.readPlan({ branchId, period }),
  });

/** The whole register of the year a branch works on. */
export const registerQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['pledges', 'register', branchId],
    queryFn: () => allRows((from) => client.pledges.list({ ...from, branchId })),
  });

export const branchPledgesQuery = queryOptions({
  queryKey: ['pledges', 'branches'],
  queryFn: () => allRows(client.pledges.ofBranches),
});

export const pledgeQuery = (id: string) =>
  queryOptions({ queryKey: ['pledges', 'one', id], queryFn: () => client.pledges.read({ id }) });

export interface NewPledge {
  /** Made when the form opens: pressing twice pledges once. */
  readonly id: string;
  readonly branchId: string;
  /** Null where the branch pledges. */
  readonly personId: string | null;
  readonly kind: string;
  readonly words: string;
  readonly dueOn: string;
  readonly months: string[];
  readonly pledgedOn: string;
}

async function make({ personId, ...pledge }: NewPledge): Promise<void> {
  if (personId === null) await client.pledges.makeForBranch(pledge);
  else await client.pledges.make({ ...pledge, personId });
}

export const useMake = () => useAct(make);
export const useSign = () => useAct(client.pledges.sign);
export const useNote = () => useAct(client.pledges.note);
export const useDecide = () => useAct(client.pledges.decide);
export const useWithdraw = () => useAct(client.pledges.withdraw);
export const usePlan = () => useAct(client.pledges.plan);
