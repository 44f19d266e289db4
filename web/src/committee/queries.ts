import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';

export const committeeDutiesQuery = queryOptions({
  queryKey: ['duties', 'committee'],
  queryFn: () => client.duties.ofCommittee({}),
});

export type CommitteeDuties = Awaited<ReturnType<typeof client.duties.ofCommittee>>;
export type CommitteeBranch = CommitteeDuties['boards'][number]['branches'][number];
export type DutyCell = CommitteeBranch['cells'][number];
