import { queryOptions, useMutation } from '@tanstack/react-query';
import type { EventKindView, EventSummary } from '@xianfeng/contract';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export interface EventsOfYear {
  readonly year: number;
  readonly kinds: readonly EventKindView[];
  readonly rows: readonly EventSummary[];
}

/** A branch's sheets of the year in use, the latest first, and the kinds its scheme keeps. */
export const eventsQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['events', 'branch', branchId],
    queryFn: async (): Promise<EventsOfYear> => {
      let head: Pick<EventsOfYear, 'year' | 'kinds'> = { year: 0, kinds: [] };
      const rows = await allRows(async (from) => {
        const part = await client.events.list({ ...from, branchId });
        head = { year: part.year, kinds: part.kinds };
        return part;
      });
      return { ...head, rows };
    },
  });

export const eventQuery = (id: string) =>
  queryOptions({ queryKey: ['events', 'one', id], queryFn: () => client.events.read({ id }) });

/** Everybody who is due in a branch on a day. */
export const dueQuery = (branchId: string, on: string) =>
  queryOptions({ queryKey: ['events', 'due', branchId, on], queryFn: () => client.events.due({ branchId, on }) });

export const ownEventsQuery = queryOptions({
  queryKey: ['events', 'own'],
  queryFn: () => allRows(client.events.listOwn),
});

export const useSaveEvent = () => useAct(client.events.save);
export const useSettleEvent = () => useAct(client.events.settle);
export const useWithdrawEvent = () => useAct(client.events.withdraw);

/** The lines of a list in a spreadsheet, as one text. */
export function useReadNames(branchId: string) {
  return useMutation({
    mutationFn: async (file: File) => (await client.events.readNames({ branchId, file })).lines.join('\n'),
  });
}
