import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';

export const yearCheckQuery = (branchId: string) =>
  queryOptions({ queryKey: ['year-check', branchId], queryFn: () => client.yearChecks.read({ branchId }) });
