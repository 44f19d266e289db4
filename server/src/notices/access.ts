import { allow } from '../access.ts';

export const access = [
  allow('read-notice', 'member', 'own-branch'),
  allow('read-notice', 'recorder', 'own-branch'),
  allow('read-notice', 'branch-secretary', 'own-branch'),
  allow('read-notice', 'organization-officer', 'own-branch'),
  allow('read-notice', 'branch-committee', 'own-branch'),
  allow('read-notice', 'committee-officer', 'branches-below'),
  allow('draft-notice', 'recorder', 'own-branch'),
  allow('draft-notice', 'branch-secretary', 'own-branch'),
  allow('draft-notice', 'organization-officer', 'own-branch'),
  allow('draft-notice', 'branch-committee', 'own-branch'),
  allow('draft-notice', 'committee-officer', 'branches-below'),
  allow('publish-notice', 'branch-secretary', 'own-branch'),
  allow('publish-notice', 'committee-officer', 'above-branches'),
];
