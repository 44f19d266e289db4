import { queryOptions } from '@tanstack/react-query';
import { useAct } from '../use-act.ts';
import { client } from '../client.ts';

export const schemesQuery = queryOptions({ queryKey: ['schemes'], queryFn: () => client.adoptions.list({}) });

export const schemeQuery = (id: string) =>
  queryOptions({ queryKey: ['schemes', 'one', id], queryFn: () => client.adoptions.read({ id }) });

export const libraryQuery = queryOptions({
  queryKey: ['schemes', 'library'],
  queryFn: () => client.adoptions.library({}),
});

/** Every branch, and what it runs under in a year. */
export const schemeYearQuery = (year: number) =>
  queryOptions({ queryKey: ['schemes', 'year', year], queryFn: () => client.adoptions.yearOf({ year }) });

/** What a text says, checked by the server; asked anew for each text. */
export const checkQuery = (body: string) =>
  queryOptions({
    queryKey: ['schemes', 'check', body],
    queryFn: () => client.adoptions.check({ body }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const readLibrary = (schemeId: string) => client.adoptions.readLibrary({ schemeId });

export const useAdopt = () => useAct(client.adoptions.adopt);
export const useOpenYear = () => useAct(client.adoptions.openYear);
