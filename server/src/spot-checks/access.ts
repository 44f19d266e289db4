import { allow } from '../access.ts';

export const access = [
  // Whoever could be drawn may repeat the draw; names and findings only those see who see the branch's points.
  allow('read-spot-checks', 'member', 'own-branch'),
  allow('read-spot-checks', 'recorder', 'own-branch'),
  allow('read-spot-checks', 'branch-secretary', 'own-branch'),
  allow('read-spot-checks', 'organization-officer', 'own-branch'),
  allow('read-spot-checks', 'branch-committee', 'own-branch'),
  allow('read-spot-checks', 'review-panel', 'own-branch'),
  allow('read-spot-checks', 'committee-officer', 'branches-below'),
  allow('read-findings', 'recorder', 'own-branch'),
  allow('read-findings', 'branch-secretary', 'own-branch'),
  allow('read-findings', 'organization-officer', 'own-branch'),
  allow('read-findings', 'branch-committee', 'own-branch'),
  allow('read-findings', 'review-panel', 'own-branch'),
  allow('read-findings', 'committee-officer', 'branches-below'),
  // Which of the two it is, the scheme's step says.
  allow('check-for-committee', 'committee-officer', 'branches-below'),
  allow('check-in-branch', 'branch-secretary', 'own-branch'),
  allow('check-in-branch', 'review-panel', 'own-branch'),
];

export type SpotCheckAct = (typeof access)[number]['act'];
