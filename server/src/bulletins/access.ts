import { allow } from '../access.ts';

export const access = [
  allow('read-bulletin', 'member', 'own-branch'),
  allow('read-bulletin', 'recorder', 'own-branch'),
  allow('read-bulletin', 'branch-secretary', 'own-branch'),
  allow('read-bulletin', 'organization-officer', 'own-branch'),
  allow('read-bulletin', 'branch-committee', 'own-branch'),
  allow('read-bulletin', 'committee-officer', 'branches-below'),
  allow('write-bulletin', 'branch-secretary', 'own-branch'),
  allow('write-bulletin', 'organization-officer', 'own-branch'),
  // Somebody else than who wrote it; where one person holds every office, whoever stands above.
  allow('release-bulletin', 'branch-secretary', 'own-branch'),
  allow('release-bulletin', 'organization-officer', 'own-branch'),
  allow('release-bulletin', 'branch-committee', 'own-branch'),
  allow('release-bulletin', 'committee-officer', 'branches-below'),
];
