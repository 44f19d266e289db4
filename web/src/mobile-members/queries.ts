import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../client.ts';

export const mobileMembersQuery = (branchId: string) =>
  queryOptions({ queryKey: ['mobile-members', branchId], queryFn: () => client.mobileMembers.list({ branchId }) });

/** The roll a mobile member is registered from. */
export const rollQuery = (branchId: string) =>
  queryOptions({ queryKey: ['members', branchId], queryFn: () => client.members.list({ branchId }) });

function useAct<Given>(act: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries() });
}

export const useBeginMobile = () => useAct(client.mobileMembers.begin);
export const useEndMobile = () => useAct(client.mobileMembers.end);
export const useNoteContact = () => useAct(client.mobileMembers.noteContact);
