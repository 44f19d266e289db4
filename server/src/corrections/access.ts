import { allow } from '../access.ts';

export const access = [
  allow('list', 'branch-secretary', 'own-branch'),
  allow('list', 'department-officer', 'committee'),
];
