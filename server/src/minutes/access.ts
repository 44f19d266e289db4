import { allow } from '../access.ts';

export const access = [
  allow('read-step', 'recorder', 'own-branch'),
  allow('read-step', 'branch-secretary', 'own-branch'),
  allow('read-step', 'organization-officer', 'own-branch'),
  allow('read-step', 'branch-committee', 'own-branch'),
  allow('read-step', 'committee-officer', 'branches-below'),
  // Which of them records which step, its scheme says.
  allow('record-step', 'recorder', 'own-branch'),
  allow('record-step', 'branch-secretary', 'own-branch'),
  allow('record-step', 'committee-officer', 'branches-below'),
];
