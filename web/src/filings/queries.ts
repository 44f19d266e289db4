import { queryOptions } from '@tanstack/react-query';
import { useAct } from '../use-act.ts';
import { client } from '../client.ts';

export const filingsQuery = queryOptions({ queryKey: ['filings'], queryFn: () => client.filings.list({}) });

export const previewQuery = (year: number) =>
  queryOptions({ queryKey: ['filings', 'preview', year], queryFn: () => client.filings.preview({ year }) });

/** What committees below have filed for a year. */
export const receivedQuery = (year: number) =>
  queryOptions({ queryKey: ['filings', 'received', year], queryFn: () => client.filings.received({ year }) });

/** The signed file of a filing of one's own. */
export const fileQuery = (id: string) =>
  queryOptions({ queryKey: ['filings', 'file', id], queryFn: () => client.filings.read({ id }) });

export const arrivalQuery = (content: string) =>
  queryOptions({
    queryKey: ['filings', 'arrival', content],
    queryFn: () => client.filings.readArrival({ content }),
    retry: false,
  });

export const useFile = () => useAct(client.filings.file);
export const useTakeIn = () => useAct(client.filings.takeIn);
