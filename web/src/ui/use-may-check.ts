import { useMe } from '../session/queries.ts';

const checking: ReadonlySet<string> = new Set(['committee-officer', 'branch-secretary', 'review-panel']);

/** Whether the reader is one of those who draw somewhere; where and what, the service says. */
export function useMayCheck(): boolean {
  return useMe().appointments.some(({ role }) => checking.has(role));
}
