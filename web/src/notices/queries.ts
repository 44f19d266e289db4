import type { NoticeBody } from '@xianfeng/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../client.ts';

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

export function usePublish(place: NoticePlace) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => client.notices.publish({ ...place }),
    onSuccess: (notice) => {
      void queries.prefetchQuery(noticeQuery(notice.id));
      // A step that is done frees others, on whatever page they stand.
      void queries.invalidateQueries();
    },
  });
}
