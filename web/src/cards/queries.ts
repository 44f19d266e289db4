import { queryOptions } from '@tanstack/react-query';
import type { Card } from '@xianfeng/contract';
import { client } from '../client.ts';

/** A member's card of the year in use. */
export const cardQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['card', memberId],
    // The explanation is a tree, which the client's type for JSON cannot follow; the contract says what it is.
    queryFn: async (): Promise<Card> => (await client.cards.read({ memberId })) as Card,
  });
