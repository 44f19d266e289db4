import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';

export const sheetQuery = (branchId: string, period: string) =>
  queryOptions({
    queryKey: ['sheet', branchId, period],
    queryFn: () => client.sheets.read({ branchId, period }),
    // While the grid is open it holds the truth itself; a page opened again reads afresh.
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
  });

export const quarterQuery = (branchId: string, period: string) =>
  queryOptions({
    queryKey: ['quarter', branchId, period],
    queryFn: () => client.sheets.quarter({ branchId, period }),
  });

export type QuarterSummary = Awaited<ReturnType<typeof client.sheets.quarter>>;
