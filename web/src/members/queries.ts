import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';

/** A branch's members of the year, by surname strokes. */
export const membersQuery = (branchId: string) =>
  queryOptions({ queryKey: ['members', branchId], queryFn: () => client.members.list({ branchId }) });

/** What is stored about oneself. */
export const ownMemberQuery = queryOptions({ queryKey: ['own-member'], queryFn: () => client.members.readOwn({}) });
