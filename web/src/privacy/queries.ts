import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Erasure, KeptKindId } from '@xianfeng/contract';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';
import { meQuery } from '../session/queries.ts';

export const statementQuery = queryOptions({ queryKey: ['statement'], queryFn: () => client.statements.read({}) });
export const ownRecordQuery = queryOptions({ queryKey: ['own-record'], queryFn: () => client.ownRecords.read({}) });
export const correctionsQuery = queryOptions({
  queryKey: ['corrections'],
  queryFn: () => allRows(client.corrections.list),
});
export const impactAssessmentQuery = queryOptions({
  queryKey: ['impact-assessment'],
  queryFn: () => client.impactAssessments.read({}),
});
export const erasureQuery = (auditDays: number) =>
  queryOptions({ queryKey: ['retention', auditDays], queryFn: () => client.retention.preview({ auditDays }) });

export function useAcknowledge() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (version: string) => client.statements.acknowledge({ version }),
    onSuccess: async (standing) => {
      queries.setQueryData(statementQuery.queryKey, standing);
      queries.setQueryData(meQuery.queryKey, (me) =>
        me === null || me === undefined ? me : { ...me, statementDue: false },
      );
    },
  });
}

export function useRequestCorrection() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: { id: string; kind: KeptKindId; wanted: string }) => client.corrections.request(given),
    onSuccess: () => queries.invalidateQueries({ queryKey: ownRecordQuery.queryKey }),
  });
}

export function useAnswerCorrection() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: { id: string; outcome: 'accepted' | 'refused'; reason: string | null }) =>
      client.corrections.answer(given),
    onSettled: () => queries.invalidateQueries({ queryKey: correctionsQuery.queryKey }),
  });
}

export function useErase() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ erasure, reason }: { readonly erasure: Erasure; readonly reason: string }) =>
      client.retention.carryOut({
        auditDays: erasure.auditDays,
        seen: erasure.kinds.map(({ kind, count }) => ({ kind, count })),
        reason,
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['retention'] }),
  });
}

export function useFindMembers() {
  return useMutation({ mutationFn: (number: string) => client.members.find({ number }) });
}
