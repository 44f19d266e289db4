import type { Notice } from '@xianfeng/contract';

export type BoardNotice = Pick<Notice, 'id' | 'kind' | 'period' | 'state' | 'closesOn'>;

/** A member never faces more than these at once. */
const DUTIES_MOST = 3;

/** What a member should look at now: notices that are still open, the one that ends first on top. */
export function ownDuties(notices: readonly BoardNotice[], today: string): readonly BoardNotice[] {
  return notices
    .filter(({ state, closesOn }) => state === 'open' && closesOn >= today)
    .sort((a, b) => (a.closesOn < b.closesOn ? -1 : 1))
    .slice(0, DUTIES_MOST);
}
