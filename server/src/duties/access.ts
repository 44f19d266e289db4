import { allow } from '../access.ts';

export const access = [
  allow('read-branch-duties', 'recorder', 'own-branch'),
  allow('read-branch-duties', 'branch-secretary', 'own-branch'),
  allow('read-branch-duties', 'organization-officer', 'own-branch'),
  allow('read-branch-duties', 'branch-committee', 'own-branch'),
  allow('read-branch-duties', 'committee-officer', 'branches-below'),
  allow('read-committee-duties', 'committee-officer', 'branches-below'),
  allow('read-committee-duties', 'department-officer', 'committee'),
];
