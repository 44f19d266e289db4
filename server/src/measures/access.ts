import { allow } from '../access.ts';

export const access = [
  allow('read-measures', 'branch-secretary', 'own-branch'),
  allow('read-measures', 'organization-officer', 'own-branch'),
  allow('read-measures', 'branch-committee', 'own-branch'),
  allow('read-measures', 'committee-officer', 'branches-below'),
  // What a meeting decided, written down by whoever keeps its minutes.
  allow('decide-measures', 'branch-secretary', 'own-branch'),
  allow('decide-measures', 'organization-officer', 'own-branch'),
  allow('decide-measures', 'committee-officer', 'above-branches'),
  // What a branch proposes, its committee decides.
  allow('approve-measures', 'committee-officer', 'branches-below'),
];

export type MeasureRight = (typeof access)[number]['act'];
