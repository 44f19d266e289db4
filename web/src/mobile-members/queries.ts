import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const mobileMembersQuery = (branchId: string) =>
  queryOptions({ queryKey: ['mobile-members', branchId], queryFn: () => client.mobileMembers.list({ branchId }) });

/** The roll a mobile member is registered from. */
export const rollQuery = (branchId: string) =>
  queryOptions({ queryKey: ['members', branchId], queryFn: () => client.members.list({ branchId }) });

export const useBeginMobile = () => useAct(client.mobileMembers.begin);
export const useEndMobile = () => useAct(client.mobileMembers.end);
export const useNoteContact = () => useAct(client.mobileMembers.noteContact);
