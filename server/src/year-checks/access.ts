import { allow } from '../access.ts';

export const access = [
  allow('check-year', 'recorder', 'own-branch'),
  allow('check-year', 'branch-secretary', 'own-branch'),
  allow('check-year', 'organization-officer', 'own-branch'),
  allow('check-year', 'branch-committee', 'own-branch'),
  allow('check-year', 'review-panel', 'own-branch'),
  allow('check-year', 'committee-officer', 'branches-below'),
];
