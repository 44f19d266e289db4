import { allow } from '../access.ts';

export const access = [
  allow('read-attachment', 'recorder', 'own-branch'),
  allow('read-attachment', 'branch-secretary', 'own-branch'),
  allow('read-attachment', 'organization-officer', 'own-branch'),
  allow('read-attachment', 'branch-committee', 'own-branch'),
  allow('read-attachment', 'review-panel', 'own-branch'),
  allow('read-attachment', 'committee-officer', 'branches-below'),
  allow('add-attachment', 'recorder', 'own-branch'),
  allow('add-attachment', 'branch-secretary', 'own-branch'),
  allow('remove-attachment', 'branch-secretary', 'own-branch'),
];
