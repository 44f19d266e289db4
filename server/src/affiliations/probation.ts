import type { Probation } from '@xianfeng/engine';
import type { MembershipEventRow } from '@xianfeng/store';

export interface ProbationKnown {
  /** Day of admission (入党日期) as the roster has it. */
  readonly joinedOn: string | null;
  /** Of the person, in the order of days. */
  readonly events: readonly MembershipEventRow[];
}

/** Since when somebody is on probation and to when it was extended; null where nobody has written the beginning down. */
export function probationOf({ joinedOn, events }: ProbationKnown): Probation | null {
  const admitted = events.findLast(({ kind, stage }) => kind === 'stage' && stage === 'probationary');
  const since = admitted?.on_day ?? joinedOn;
  if (since === null) return null;
  const extension = events.findLast(({ kind, on_day }) => kind === 'probation-extended' && on_day >= since);
  return { since, extendedTo: extension?.until_on ?? null };
}
