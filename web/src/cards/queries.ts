import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';

/** A member's card of the year in use. */
export const cardQuery = (memberId: string) =>
  queryOptions({ queryKey: ['card', memberId], queryFn: () => client.cards.read({ memberId }) });
