import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Amendment } from '@xianfeng/contract';
import { client } from '../client.ts';

/** A branch's members of the year, by surname strokes. */
export const membersQuery = (branchId: string) =>
  queryOptions({ queryKey: ['members', branchId], queryFn: () => client.members.list({ branchId }) });

/** What is stored about oneself. */
export const ownMemberQuery = queryOptions({ queryKey: ['own-member'], queryFn: () => client.members.readOwn({}) });

export interface MemberPlace {
  readonly branchId: string;
  readonly personId: string;
}

export function useAmendPerson() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (given: Amendment) => client.members.amend(given), onSuccess: refresh });
}

export function useEndExemption(place: MemberPlace) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (given: { id: string; revision: number; toOn: string }) =>
      client.members.endExemption({ ...place, ...given }),
    onSuccess: refresh,
  });
}

/** Who is scored decides what sheets, duties, ballots and the year end ask for: all of it is read anew. */
function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}
