import { allow } from '../access.ts';

export const access = [
  allow('list', 'recorder', 'own-branch'),
  allow('list', 'branch-secretary', 'own-branch'),
  allow('list', 'organization-officer', 'own-branch'),
  allow('list', 'committee-officer', 'branches-below'),
  allow('list', 'department-officer', 'committee'),
  allow('import-roster', 'branch-secretary', 'own-branch'),
  allow('import-roster', 'organization-officer', 'own-branch'),
  allow('import-roster', 'committee-officer', 'branches-below'),
  allow('import-roster', 'department-officer', 'committee'),
  allow('import-scores', 'recorder', 'own-branch'),
  allow('import-scores', 'branch-secretary', 'own-branch'),
  allow('import-events', 'recorder', 'own-branch'),
  allow('import-events', 'branch-secretary', 'own-branch'),
  allow('import-entries', 'recorder', 'own-branch'),
  allow('import-entries', 'branch-secretary', 'own-branch'),
  allow('import-experiences', 'recorder', 'own-branch'),
  allow('import-experiences', 'branch-secretary', 'own-branch'),
  // As one entry, so a whole book of them is taken back by the secretary alone.
  allow('undo-entries', 'branch-secretary', 'own-branch'),
  allow('import-evidence', 'recorder', 'own-branch'),
  allow('import-evidence', 'branch-secretary', 'own-branch'),
  allow('undo-evidence', 'recorder', 'own-branch'),
  allow('undo-evidence', 'branch-secretary', 'own-branch'),
  // Above the branches whoever rates them keeps the year himself.
  allow('import-evidence', 'committee-officer', 'above-branches'),
  allow('undo-evidence-above', 'committee-officer', 'branches-below'),
];
