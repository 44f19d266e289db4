import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';

export const growthQuery = (memberId: string) =>
  queryOptions({ queryKey: ['growth', memberId], queryFn: () => client.growths.read({ memberId }) });
