import type { Notice } from '@xianfeng/contract';

export type BoardNotice = Pick<Notice, 'id' | 'kind' | 'period' | 'state' | 'closesOn'>;

/** A member never faces more than these at once. */
export const DUTIES_MOST = 3;

/** What a member should look at now beside what he is asked for: open notices, the one that ends first on top. */
export function ownDuties(notices: readonly BoardNotice[], today: string, asked = 0): readonly BoardNotice[] {
  return notices
    .filter(({ state, closesOn }) => state === 'open' && closesOn >= today)
    .sort((a, b) => (a.closesOn < b.closesOn ? -1 : 1))
    .slice(0, Math.max(0, DUTIES_MOST - asked));
}
