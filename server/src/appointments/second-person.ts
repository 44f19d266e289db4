import type { Role } from '@xianfeng/contract';

/** Helpers of a branch decide nothing alone; every officer's role takes two people to grant (GB/T 22239, 8.1.4.2.d). */
const grantedByOne: readonly Role[] = ['member', 'recorder', 'review-panel'];

export function needsSecondPerson(role: Role): boolean {
  return !grantedByOne.includes(role);
}
