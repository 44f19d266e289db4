import { allow } from '../access.ts';

export const access = [
  allow('read-ledger', 'recorder', 'own-branch'),
  allow('read-ledger', 'branch-secretary', 'own-branch'),
  allow('read-ledger', 'organization-officer', 'own-branch'),
  allow('read-ledger', 'branch-committee', 'own-branch'),
  allow('read-ledger', 'review-panel', 'own-branch'),
  allow('read-ledger', 'committee-officer', 'branches-below'),
  allow('append-entry', 'recorder', 'own-branch'),
  allow('append-entry', 'branch-secretary', 'own-branch'),
  allow('reverse-entry', 'branch-secretary', 'own-branch'),
];
