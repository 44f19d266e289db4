import { allow } from '../access.ts';

export const access = [
  // One's own term, whatever the role: `member` is whoever belongs to a branch.
  allow('read', 'member', 'self'),
  allow('read', 'recorder', 'own-branch'),
  allow('read', 'branch-secretary', 'own-branch'),
  allow('read', 'organization-officer', 'own-branch'),
  allow('read', 'committee-officer', 'branches-below'),
  allow('read', 'department-officer', 'committee'),
  allow('read', 'security-administrator', 'committee'),
  allow('hand-over', 'member', 'self'),
  allow('hand-over', 'recorder', 'own-branch'),
  allow('hand-over', 'branch-secretary', 'own-branch'),
  allow('hand-over', 'organization-officer', 'own-branch'),
  allow('hand-over', 'committee-officer', 'branches-below'),
  allow('hand-over', 'department-officer', 'committee'),
];
