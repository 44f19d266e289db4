import type { Me } from '@xianfeng/contract';
import { useParams } from '@tanstack/react-router';
import type { Place } from './places.ts';
import { placeAt } from './places.ts';

/** The place the present address is in. */
export function usePlace(me: Me): Place {
  const { branchId } = useParams({ strict: false });
  return placeAt(me, branchId);
}
