import { queryOptions } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const suggestionQuery = (id: string) =>
  queryOptions({ queryKey: ['suggestions', 'one', id], queryFn: () => client.suggestions.read({ id }) });

export const branchSuggestionsQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['suggestions', 'branch', branchId],
    queryFn: () => allRows((from) => client.suggestions.ofBranch({ ...from, branchId })),
  });

export const committeeSuggestionsQuery = queryOptions({
  queryKey: ['suggestions', 'committee'],
  queryFn: () => allRows((from) => client.suggestions.ofCommittee(from)),
});

export const ownSuggestionsQuery = queryOptions({
  queryKey: ['suggestions', 'mine'],
  queryFn: async () => (await client.suggestions.mine()).suggestions,
});

export const candidatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['suggestions', 'candidates', id],
    queryFn: async () => (await client.suggestions.candidates({ id })).people,
  });

export const branchFiguresQuery = (branchId: string, year: number) =>
  queryOptions({
    queryKey: ['suggestions', 'figures', branchId, year],
    queryFn: () => client.suggestions.digestOfBranch({ branchId, year }),
  });

export const committeeFiguresQuery = (year: number) =>
  queryOptions({
    queryKey: ['suggestions', 'figures', year],
    queryFn: () => client.suggestions.digestOfCommittee({ year }),
  });

export const letterBoxQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['suggestions', 'letter-box', branchId],
    queryFn: () => client.suggestions.place({ branchId }),
  });

export const receiptQuery = (code: string) =>
  queryOptions({
    queryKey: ['suggestions', 'receipt', code],
    queryFn: () => client.suggestions.readByCode({ code }),
    enabled: code !== '',
    retry: false,
  });

export const useRaise = () => useAct(client.suggestions.raise);
export const useRecord = () => useAct(client.suggestions.record);
export const useLeave = () => useAct(client.suggestions.leave);
export const useAssign = () => useAct(client.suggestions.assign);
export const useReply = () => useAct(client.suggestions.reply);
export const useDecide = () => useAct(client.suggestions.decide);
export const useJudge = () => useAct(client.suggestions.judge);
export const usePassUp = () => useAct(client.suggestions.passUp);
export const useWithdraw = () => useAct(client.suggestions.withdraw);
export const useJudgeByCode = () => useAct(client.suggestions.judgeByCode);
export const usePassUpByCode = () => useAct(client.suggestions.passUpByCode);
export const useWithdrawByCode = () => useAct(client.suggestions.withdrawByCode);
