import { allow } from '../access.ts';

export const access = [
  allow('read-stars', 'branch-secretary', 'own-branch'),
  allow('read-stars', 'organization-officer', 'own-branch'),
  allow('read-stars', 'branch-committee', 'own-branch'),
  // For the branches below, and for the year in which they are rated themselves.
  allow('read-stars', 'committee-officer', 'branches-below'),
];
