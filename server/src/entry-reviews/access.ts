import { allow } from '../access.ts';

export const access = [
  allow('read-entry-reviews', 'recorder', 'own-branch'),
  allow('read-entry-reviews', 'branch-secretary', 'own-branch'),
  allow('read-entry-reviews', 'organization-officer', 'own-branch'),
  allow('read-entry-reviews', 'branch-committee', 'own-branch'),
  allow('read-entry-reviews', 'review-panel', 'own-branch'),
  allow('read-entry-reviews', 'committee-officer', 'branches-below'),
  // Whoever of them wrote an entry down reviews another's (engine/src/entry-review.ts).
  allow('review-entry', 'branch-secretary', 'own-branch'),
  allow('review-entry', 'branch-committee', 'own-branch'),
  allow('review-entry', 'review-panel', 'own-branch'),
  allow('review-entry', 'committee-officer', 'branches-below'),
];
