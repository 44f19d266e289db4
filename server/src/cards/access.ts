import { allow } from '../access.ts';

export const access = [
  allow('read-card', 'member', 'self'),
  allow('read-card', 'recorder', 'own-branch'),
  allow('read-card', 'branch-secretary', 'own-branch'),
  allow('read-card', 'organization-officer', 'own-branch'),
  allow('read-card', 'branch-committee', 'own-branch'),
  allow('read-card', 'committee-officer', 'branches-below'),
];
