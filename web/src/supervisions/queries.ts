import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const supervisionBoardQuery = (organizationId: string, year: number) =>
  queryOptions({
    queryKey: ['supervision', 'organization', organizationId, year],
    queryFn: () => client.supervisions.ofOrganization({ organizationId, year }),
  });

export const branchSupervisionQuery = (branchId: string, year: number) =>
  queryOptions({
    queryKey: ['supervision', 'branch', branchId, year],
    queryFn: () => client.supervisions.ofBranch({ branchId, year }),
  });

export const visitQuery = (id: string) =>
  queryOptions({ queryKey: ['supervision', 'visit', id], queryFn: () => client.supervisions.readVisit({ id }) });

export const branchDrawQuery = (id: string) =>
  queryOptions({ queryKey: ['supervision', 'draw', id], queryFn: () => client.supervisions.readDraw({ id }) });

export const ownSupervisionQuery = queryOptions({
  queryKey: ['supervision', 'mine'],
  queryFn: () => client.supervisions.mine(),
});

export const takeList = (id: string) => client.supervisions.readList({ id });
export const readVisitFile = (id: string, fileId: string) => client.supervisions.readFile({ id, fileId });

export const useWritePlan = () => useAct(client.supervisions.write);
export const useAdoptPlan = () => useAct(client.supervisions.adopt);
export const useRegroup = () => useAct(client.supervisions.regroup);
export const useFreezeBranches = () => useAct(client.supervisions.freeze);
export const useDrawBranches = () => useAct(client.supervisions.draw);
export const useWithdrawDraw = () => useAct(client.supervisions.withdrawDraw);
export const useRecordVisit = () => useAct(client.supervisions.record);
export const useCancelVisit = () => useAct(client.supervisions.cancel);
export const useAnswerVisit = () => useAct(client.supervisions.answer);
export const useMendFinding = () => useAct(client.supervisions.mend);
export const useRecheckFinding = () => useAct(client.supervisions.recheck);
export const useAttachFile = () => useAct(client.supervisions.attach);
export const useAssessBranch = () => useAct(client.supervisions.assess);
export const useReplyToAssessment = () => useAct(client.supervisions.reply);
export const useDecideAssessment = () => useAct(client.supervisions.decide);
