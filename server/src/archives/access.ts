import { allow } from '../access.ts';

export const access = [
  allow('read-archives', 'branch-secretary', 'own-branch'),
  allow('read-archives', 'organization-officer', 'own-branch'),
  allow('read-archives', 'committee-officer', 'branches-below'),
  allow('make-archive', 'branch-secretary', 'own-branch'),
  allow('make-archive', 'organization-officer', 'own-branch'),
  allow('make-archive', 'committee-officer', 'branches-below'),
  allow('list-archives', 'committee-officer', 'branches-below'),
];
