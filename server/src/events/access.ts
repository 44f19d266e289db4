import { allow } from '../access.ts';

export const access = [
  allow('read-events', 'recorder', 'own-branch'),
  allow('read-events', 'branch-secretary', 'own-branch'),
  allow('read-events', 'organization-officer', 'own-branch'),
  allow('read-events', 'branch-committee', 'own-branch'),
  allow('read-events', 'review-panel', 'own-branch'),
  allow('read-events', 'committee-officer', 'branches-below'),
  allow('keep-events', 'recorder', 'own-branch'),
  allow('keep-events', 'branch-secretary', 'own-branch'),
];
