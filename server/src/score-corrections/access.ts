import { allow } from '../access.ts';

export const access = [
  allow('read-score-corrections', 'recorder', 'own-branch'),
  allow('read-score-corrections', 'branch-secretary', 'own-branch'),
  allow('read-score-corrections', 'organization-officer', 'own-branch'),
  allow('read-score-corrections', 'branch-committee', 'own-branch'),
  allow('read-score-corrections', 'review-panel', 'own-branch'),
  allow('read-score-corrections', 'committee-officer', 'branches-below'),
  // Whoever keeps the sheet; above the branches those who rate them.
  allow('propose-score-correction', 'recorder', 'own-branch'),
  allow('propose-score-correction', 'branch-secretary', 'own-branch'),
  allow('propose-score-correction', 'committee-officer', 'above-branches'),
  // The same who review entries; whoever proposed it finds another of them (engine/src/score-correction.ts).
  allow('review-score-correction', 'branch-secretary', 'own-branch'),
  allow('review-score-correction', 'branch-committee', 'own-branch'),
  allow('review-score-correction', 'review-panel', 'own-branch'),
  allow('review-score-correction', 'committee-officer', 'branches-below'),
];
