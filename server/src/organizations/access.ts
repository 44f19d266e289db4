import { allow } from '../access.ts';

export const access = [
  allow('list', 'member', 'own-branch'),
  allow('list', 'recorder', 'own-branch'),
  allow('list', 'branch-secretary', 'own-branch'),
  allow('list', 'organization-officer', 'own-branch'),
  allow('list', 'review-panel', 'own-branch'),
  allow('list', 'committee-officer', 'branches-below'),
  allow('list', 'department-officer', 'committee'),
  allow('list', 'system-administrator', 'committee'),
  allow('list', 'security-administrator', 'committee'),
  allow('list', 'audit-administrator', 'committee'),
  allow('create', 'department-officer', 'committee'),
  allow('create', 'committee-officer', 'branches-below'),
];
