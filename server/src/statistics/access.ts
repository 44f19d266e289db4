import { allow } from '../access.ts';

export const access = [
  // Whoever reads the figures of many branches together does not read those of one: the two would tell the others’.
  allow('read-statistics', 'committee-officer', 'branches-below'),
  allow('read-statistics', 'department-officer', 'committee'),
  allow('read-branch-statistics', 'branch-secretary', 'own-branch'),
  allow('write-table', 'branch-secretary', 'own-branch'),
  allow('write-table', 'committee-officer', 'branches-below'),
  allow('write-table', 'department-officer', 'committee'),
];
