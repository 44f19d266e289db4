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
  allow('read', 'member', 'own-branch'),
  allow('read', 'recorder', 'own-branch'),
  allow('read', 'branch-secretary', 'own-branch'),
  allow('read', 'organization-officer', 'own-branch'),
  allow('read', 'review-panel', 'own-branch'),
  allow('read', 'committee-officer', 'branches-below'),
  allow('read', 'department-officer', 'committee'),
  allow('read', 'security-administrator', 'committee'),
  allow('change', 'committee-officer', 'branches-below'),
  allow('change', 'department-officer', 'committee'),
];
