import { queryOptions, useMutation } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const kindsQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['declarations', 'kinds', branchId],
    queryFn: () => client.declarations.kinds({ branchId }),
  });

export const ownDeclarationsQuery = queryOptions({
  queryKey: ['declarations', 'own'],
  queryFn: () => allRows(client.declarations.listOwn),
});

export const declarationQuery = (id: string) =>
  queryOptions({ queryKey: ['declarations', 'one', id], queryFn: () => client.declarations.read({ id }) });

/** What waits, unusual ones first; or what is decided. */
export const declarationsQuery = (branchId: string, waiting: 'yes' | 'no') =>
  queryOptions({
    queryKey: ['declarations', 'branch', branchId, waiting],
    queryFn: () => allRows((from) => client.declarations.list({ ...from, branchId, waiting })),
  });

/** How many wait, without who or what. */
export const waitingCountQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['declarations', 'count', branchId],
    queryFn: async () => (await client.declarations.list({ branchId, waiting: 'yes', limit: 1 })).count,
  });

/** The members of a branch, as its roll has them. */
export const peopleQuery = (branchId: string) =>
  queryOptions({ queryKey: ['members', branchId], queryFn: () => client.members.list({ branchId }) });

export interface Photo {
  readonly id: string;
  readonly file: File;
}

export interface NewDeclaration {
  /** Made when the form opens: pressing twice hands in once. */
  readonly id: string;
  readonly branchId: string;
  readonly personId: string;
  readonly item: string;
  readonly level?: string;
  readonly quantity?: string;
  readonly occurredOn: string;
  readonly words: string;
  readonly document?: string;
  readonly photos: readonly Photo[];
}

/** Hands a deed in, then its photos one after the other; what has arrived is not sent again where one fails. */
async function handIn({ photos, ...deed }: NewDeclaration): Promise<void> {
  await client.declarations.declare(deed);
  for (const { id: photoId, file } of photos) await client.declarations.attach({ id: deed.id, photoId, file });
}

export const useDeclare = () => useAct(handIn);
export const useVerify = () => useAct(client.declarations.verify);
export const useAgree = () => useAct(client.declarations.agree);
export const useReject = () => useAct(client.declarations.reject);
export const useWithdraw = () => useAct(client.declarations.withdraw);
export const useRecuse = () => useAct(client.declarations.recuse);
export const useLiftRecusal = () => useAct(client.declarations.liftRecusal);

export function useReadPhoto(id: string) {
  return useMutation({ mutationFn: (photoId: string) => client.declarations.readPhoto({ id, photoId }) });
}
