import type { NoticeBody } from '@xianfeng/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export interface NoticePlace {
  readonly branchId: string;
  readonly kind: NoticeBody['kind'];
  readonly period: string;
}

export const noticesQuery = (branchId: string) =>
  queryOptions({ queryKey: ['notices', branchId], queryFn: () => client.notices.list({ branchId }) });

export const noticeQuery = (id: string) =>
  queryOptions({
    queryKey: ['notice', id],
    queryFn: () => client.notices.read({ id }),
  });

export const draftQuery = (place: NoticePlace) =>
  queryOptions({
    queryKey: ['draft', place.branchId, place.kind, place.period],
    queryFn: () => client.notices.draft({ ...place }),
    staleTime: 0,
  });

export const onTheWayQuery = (branchId: string) =>
  queryOptions({ queryKey: ['notices-on-the-way', branchId], queryFn: () => client.notices.onTheWay({ branchId }) });

const MINUTE = 60_000;

/** A screen in the hall stands there all day: it looks again by itself. */
export const hallQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['hall', branchId],
    queryFn: async () => ({ ...(await client.notices.hall({ branchId })), readAt: new Date() }),
    refetchInterval: MINUTE,
    refetchIntervalInBackground: true,
  });

export const checkCodeQuery = (code: string) =>
  queryOptions({
    queryKey: ['notice-code', code],
    queryFn: () => client.notices.checkCode({ code }),
    retry: false,
  });

export const ownLinesQuery = queryOptions({ queryKey: ['own-lines'], queryFn: () => client.notices.ownLines() });

export const useConfirmLine = () => useAct(client.notices.confirmLine);
export const useCloseLine = () => useAct(client.notices.closeLine);
export const usePropose = () => useAct(client.notices.propose);
export const useCheck = () => useAct(client.notices.check);
export const useApprove = () => useAct(client.notices.approve);
export const useGiveBack = () => useAct(client.notices.giveBack);
export const usePublish = () => useAct(client.notices.publish);
export const useTakeDown = () => useAct(client.notices.takeDown);
