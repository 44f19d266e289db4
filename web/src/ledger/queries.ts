import { queryOptions, useMutation } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { useAct } from '../use-act.ts';
import { client } from '../client.ts';

/** The branch's entries of the year in use, and what may be entered. */
export const ledgerQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['ledger', branchId],
    queryFn: async () => {
      const { tariff } = await client.ledger.list({ branchId, limit: 1 });
      const entries = await allRows((from) => client.ledger.list({ ...from, branchId }));
      return { entries, tariff };
    },
  });

export interface NewEntry {
  /** Made when the form opens: pressing twice enters once. */
  readonly id: string;
  readonly subjectId: string;
  readonly item: string;
  readonly level?: string;
  readonly points?: string;
  readonly occurredOn: string;
  readonly document: string;
  readonly note?: string;
}

export function useAppend(branchId: string) {
  return useAct((entry: NewEntry) => client.ledger.append({ branchId, ...entry }));
}

export function useReverse(branchId: string) {
  return useAct((given: { id: string; entryId: string; reason: string }) =>
    client.ledger.reverse({ branchId, ...given }),
  );
}

/** What waits for its review. */
export const entryReviewsQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['entry-reviews', branchId],
    queryFn: () => allRows((from) => client.entryReviews.list({ ...from, branchId })),
  });

export function usePassEntries(branchId: string) {
  return useAct((entryIds: string[]) => client.entryReviews.pass({ branchId, entryIds }));
}

export function useRefuseEntry(branchId: string) {
  return useAct((given: { id: string; entryId: string; reason: string }) =>
    client.entryReviews.refuse({ branchId, ...given }),
  );
}

export const closedPeriodsQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['closed-periods', branchId],
    queryFn: () => client.closedPeriods.list({ branchId }),
  });

export function useReopen(branchId: string) {
  return useAct((given: { id: string; period: string; reason: string }) =>
    client.closedPeriods.reopen({ branchId, ...given }),
  );
}

/** What is attached to the branch's entries. */
export const attachmentsQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['attachments', branchId],
    queryFn: () => allRows((from) => client.attachments.list({ ...from, branchId })),
  });

export interface AttachmentSending {
  readonly id: string;
  readonly entryId: string;
  readonly file: File;
}

export function useAttach(branchId: string) {
  return useAct((sending: AttachmentSending) => client.attachments.add({ branchId, ...sending }));
}

export function useReadAttachment(branchId: string) {
  return useMutation({ mutationFn: (id: string) => client.attachments.read({ branchId, id }) });
}

export function useRemoveAttachment(branchId: string) {
  return useAct((removing: { id: string; reason: string }) => client.attachments.remove({ branchId, ...removing }));
}
