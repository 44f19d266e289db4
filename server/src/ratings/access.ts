import { allow } from '../access.ts';

export const access = [
  allow('read-year-end', 'recorder', 'own-branch'),
  allow('read-year-end', 'branch-secretary', 'own-branch'),
  allow('read-year-end', 'organization-officer', 'own-branch'),
  allow('read-year-end', 'branch-committee', 'own-branch'),
  allow('read-year-end', 'committee-officer', 'branches-below'),
  allow('give-direct-stars', 'recorder', 'own-branch'),
  allow('give-direct-stars', 'branch-secretary', 'own-branch'),
  // A confirmed year is opened again by whoever stands above.
  allow('reopen-year', 'committee-officer', 'branches-below'),
  // What one's own branch has come to with whoever rates it.
  allow('read-branch-card', 'recorder', 'own-branch'),
  allow('read-branch-card', 'branch-secretary', 'own-branch'),
  allow('read-branch-card', 'organization-officer', 'own-branch'),
  allow('read-branch-card', 'branch-committee', 'own-branch'),
  allow('read-branch-card', 'committee-officer', 'branches-below'),
  allow('confirm-ratings', 'branch-secretary', 'own-branch'),
  allow('confirm-ratings', 'committee-officer', 'above-branches'),
];
