import { allow } from '../access.ts';

export const access = [
  allow('check-lapses', 'branch-secretary', 'own-branch'),
  allow('check-lapses', 'organization-officer', 'own-branch'),
];
