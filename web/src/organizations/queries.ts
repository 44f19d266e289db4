import { queryOptions } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

/** What stood on a day; without one, today. */
export const organizationsQuery = (on?: string) =>
  queryOptions({
    queryKey: on === undefined ? ['organizations'] : ['organizations', on],
    queryFn: () => client.organizations.list(on === undefined ? {} : { on }),
  });

/** Branches that stand today; closed ones take nobody in. */
export const openBranchesQuery = queryOptions({
  ...organizationsQuery(),
  select: (organizations) => organizations.filter(({ kind, toOn }) => kind === 'branch' && toOn === null),
});

export const organizationQuery = (id: string, on?: string) =>
  queryOptions({
    queryKey: ['organization', id, on ?? 'today'],
    queryFn: () => client.organizations.read(on === undefined ? { id } : { id, on }),
  });

export const actsQuery = queryOptions({
  queryKey: ['organizations', 'acts'],
  queryFn: () => allRows(client.organizations.acts),
});

/** Who is in the branch that is split, by surname strokes. */
export const peopleQuery = (branchId: string) =>
  queryOptions({ queryKey: ['members', branchId], queryFn: () => client.members.list({ branchId }) });

export const useFound = () => useAct(client.organizations.found);
export const useRename = () => useAct(client.organizations.rename);
export const useMove = () => useAct(client.organizations.move);
export const useMerge = () => useAct(client.organizations.merge);
export const useSplit = () => useAct(client.organizations.split);
export const useClose = () => useAct(client.organizations.close);
