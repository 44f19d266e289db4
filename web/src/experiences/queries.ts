import { queryOptions } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const ownExperiencesQuery = queryOptions({
  queryKey: ['experiences', 'mine'],
  queryFn: () => allRows(client.experiences.mine),
});

export const branchExperiencesQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['experiences', 'branch', branchId],
    queryFn: () => allRows((from) => client.experiences.ofBranch({ ...from, branchId })),
  });

/** The members of a branch, as its roll has them. */
export const peopleQuery = (branchId: string) =>
  queryOptions({ queryKey: ['members', branchId], queryFn: () => client.members.list({ branchId }) });

export const useRecord = () => useAct(client.experiences.record);
export const useConfirm = () => useAct(client.experiences.confirm);
export const useRefuse = () => useAct(client.experiences.refuse);
export const useWithdraw = () => useAct(client.experiences.withdraw);
