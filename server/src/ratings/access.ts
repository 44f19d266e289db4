import { allow } from '../access.ts';

export const access = [
  allow('read-year-end', 'recorder', 'own-branch'),
  allow('read-year-end', 'branch-secretary', 'own-branch'),
  allow('read-year-end', 'organization-officer', 'own-branch'),
  allow('read-year-end', 'branch-committee', 'own-branch'),
  allow('read-year-end', 'committee-officer', 'branches-below'),
  allow('give-direct-stars', 'recorder', 'own-branch'),
  allow('give-direct-stars', 'branch-secretary', 'own-branch'),
  allow('confirm-ratings', 'branch-secretary', 'own-branch'),
];
