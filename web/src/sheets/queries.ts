import { queryOptions } from '@tanstack/react-query';
import type { Sheet } from '@xianfeng/contract';
import { client } from '../client.ts';

/** Which sheet of a branch is meant: without a rater, that of whoever settles the period. */
export interface SheetPlace {
  readonly branchId: string;
  readonly period: string;
  readonly rater?: Sheet['rater'] | undefined;
  /** Whose scores of the others; only where peers score. */
  readonly giverId?: string | undefined;
}

export const sheetQuery = (place: SheetPlace) =>
  queryOptions({
    queryKey: ['sheet', place.branchId, place.period, place.rater ?? null, place.giverId ?? null],
    queryFn: () => client.sheets.read(place),
    // While the grid is open it holds the truth itself; a page opened again reads afresh.
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
  });

/** The period a branch scores now; null where its scheme scores by no period. */
export const presentSheetQuery = (branchId: string) =>
  queryOptions({ queryKey: ['present-sheet', branchId], queryFn: () => client.sheets.present({ branchId }) });

/** A sheet that a member fills of his own accord. */
export interface OwnPlace {
  readonly rater: 'self' | 'peer';
  readonly period: string;
  /** The branch one speaks for, and the organization above that asks it; left out where one is asked oneself. */
  readonly forBranch?: { readonly branchId: string; readonly organizationId: string };
}

/** What one is asked to score of one's own accord; what is open first. */
export const ownSheetsQuery = queryOptions({ queryKey: ['own-sheets'], queryFn: () => client.sheets.own({}) });

export const readOwn = ({ forBranch, ...place }: OwnPlace) =>
  forBranch === undefined ? client.sheets.readOwn(place) : client.sheets.readForBranch({ ...place, ...forBranch });

export const ownSheetQuery = (place: OwnPlace) =>
  queryOptions({
    queryKey: ['own-sheet', place],
    queryFn: () => readOwn(place),
    // As above: while the page is open it holds the truth itself.
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
