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
  // Above the branches whoever rates them keeps the sheets himself.
  allow('save-cells', 'committee-officer', 'above-branches'),
  allow('pass-sheet', 'committee-officer', 'above-branches'),
  allow('give-scores', 'member', 'self'),
  allow('give-for-branch', 'branch-secretary', 'own-branch'),
];
