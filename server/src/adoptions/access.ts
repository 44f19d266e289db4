import { allow } from '../access.ts';

/** Everybody reads the rules he is measured by; which rules a county adopts is its organization department's to record. */
export const access = [
  allow('read', 'member', 'committee'),
  allow('read', 'recorder', 'committee'),
  allow('read', 'branch-secretary', 'committee'),
  allow('read', 'organization-officer', 'committee'),
  allow('read', 'branch-committee', 'committee'),
  allow('read', 'review-panel', 'committee'),
  allow('read', 'committee-officer', 'committee'),
  allow('read', 'department-officer', 'committee'),
  allow('adopt', 'department-officer', 'committee'),
];
