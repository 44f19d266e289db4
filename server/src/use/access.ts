import { allow } from '../access.ts';

export const access = [
  // What one's own kind of work costs in the whole committee: in a single branch too few people share a role.
  allow('read-own-role', 'recorder', 'committee'),
  allow('read-own-role', 'branch-secretary', 'committee'),
  allow('read-own-role', 'organization-officer', 'committee'),
  allow('read-own-role', 'branch-committee', 'committee'),
  allow('read-own-role', 'review-panel', 'committee'),
  allow('read-own-role', 'committee-officer', 'committee'),
  allow('read-own-role', 'department-officer', 'committee'),
  allow('read-own-role', 'system-administrator', 'committee'),
  allow('read-own-role', 'security-administrator', 'committee'),
  allow('read-own-role', 'audit-administrator', 'committee'),
  allow('read-every-role', 'committee-officer', 'branches-below'),
  allow('read-every-role', 'department-officer', 'committee'),
];
