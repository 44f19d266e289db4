import type { Scheme } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { planFor } from '../schemes/plan-of.ts';

/** The scheme of members under which a year ran; each is read once. */
export interface SchemeOfYears {
  of(cycleId: string): Promise<Scheme | undefined>;
}

export function schemesOfYears(tx: Transaction): SchemeOfYears {
  const known = new Map<string, Promise<Scheme | undefined>>();
  const read = async (cycleId: string): Promise<Scheme | undefined> => {
    const cycle = await tx.cycles.findById(cycleId);
    const version = cycle === undefined ? undefined : await tx.schemes.find(cycle.scheme_version_id);
    return version === undefined ? undefined : planFor(version, 'member').scheme;
  };
  return {
    of: (cycleId) => {
      const found = known.get(cycleId) ?? read(cycleId);
      known.set(cycleId, found);
      return found;
    },
  };
}
