import { allow } from '../access.ts';

export const access = [
  allow('read-sheet', 'recorder', 'own-branch'),
  allow('read-sheet', 'branch-secretary', 'own-branch'),
  allow('read-sheet', 'organization-officer', 'own-branch'),
  allow('read-sheet', 'branch-committee', 'own-branch'),
  allow('read-sheet', 'committee-officer', 'branches-below'),
  allow('save-cells', 'recorder', 'own-branch'),
  allow('save-cells', 'branch-secretary', 'own-branch'),
  allow('pass-sheet', 'branch-secretary', 'own-branch'),
  allow('give-scores', 'member', 'self'),
];
