import { allow } from '../access.ts';

export const access = [
  allow('read', 'branch-secretary', 'own-branch'),
  allow('read', 'committee-officer', 'branches-below'),
  allow('read', 'administrator', 'committee'),
];
