import { queryOptions } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const workReportsQuery = (branchId: string, year: number) =>
  queryOptions({
    queryKey: ['work-reports', 'branch', branchId, year],
    queryFn: () => client.workReports.ofBranch({ branchId, year }),
  });

export const yearReportsQuery = (year: number) =>
  queryOptions({
    queryKey: ['work-reports', 'year', year],
    queryFn: () => allRows((from) => client.workReports.ofYear({ ...from, year })),
  });

export const useWriteReport = () => useAct(client.workReports.write);
export const useHandInReport = () => useAct(client.workReports.handIn);
export const useGiveReportBack = () => useAct(client.workReports.giveBack);
export const useHearReport = () => useAct(client.workReports.hear);
export const useCommentOnReport = () => useAct(client.workReports.comment);
