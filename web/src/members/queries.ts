import { queryOptions } from '@tanstack/react-query';
import type { Amendment } from '@xianfeng/contract';
import { useAct } from '../use-act.ts';
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
  return useAct((given: Amendment) => client.members.amend(given));
}

export function useEndExemption(place: MemberPlace) {
  return useAct((given: { id: string; revision: number; toOn: string }) =>
    client.members.endExemption({ ...place, ...given }),
  );
}
