import { allow } from '../access.ts';

export const access = [
  allow('read-closed-periods', 'recorder', 'own-branch'),
  allow('read-closed-periods', 'branch-secretary', 'own-branch'),
  allow('read-closed-periods', 'organization-officer', 'own-branch'),
  allow('read-closed-periods', 'branch-committee', 'own-branch'),
  allow('read-closed-periods', 'review-panel', 'own-branch'),
  allow('read-closed-periods', 'committee-officer', 'branches-below'),
  // Whoever published it does not open it again: the committee does.
  allow('reopen-period', 'committee-officer', 'branches-below'),
];
