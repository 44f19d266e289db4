import type { PledgeSet } from '../scheme.ts';

/** A month's set of everybody: one common pledge and two practical ones. */
export function pledgeSet(change: Partial<PledgeSet> = {}): PledgeSet {
  return {
    id: 'everybody',
    name: 'everybody',
    by: 'member',
    categories: [],
    period: 'month',
    kinds: [
      { id: 'common', name: 'common', least: 1 },
      { id: 'practical', name: 'practical', least: 2 },
      { id: 'own', name: 'own', least: 0 },
    ],
    publicised: true,
    reviewed: null,
    clause: 'rule',
    ...change,
  };
}
