import { allow } from '../access.ts';

export const access = [
  // Whoever reads the figures of many branches together does not read those of one: the two would tell the others’.
  allow('read-statistics', 'committee-officer', 'branches-below'),
  allow('read-statistics', 'department-officer', 'committee'),
  allow('read-branch-statistics', 'branch-secretary', 'own-branch'),
  // The month's duties and deeds on the screen in the hall: whoever may look at what hangs there.
  allow('read-hall', 'member', 'own-branch'),
  allow('read-hall', 'recorder', 'own-branch'),
  allow('read-hall', 'branch-secretary', 'own-branch'),
  allow('read-hall', 'organization-officer', 'own-branch'),
  allow('read-hall', 'branch-committee', 'own-branch'),
  allow('read-hall', 'committee-officer', 'branches-below'),
];
