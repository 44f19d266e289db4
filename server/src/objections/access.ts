import { allow } from '../access.ts';

export const access = [
  allow('raise-objection', 'member', 'own-branch'),
  // For whoever says it or hands it in on paper.
  allow('record-objection', 'recorder', 'own-branch'),
  allow('record-objection', 'branch-secretary', 'own-branch'),
  allow('record-objection', 'organization-officer', 'own-branch'),
  allow('record-objection', 'committee-officer', 'above-branches'),
  allow('handle-objections', 'branch-secretary', 'own-branch'),
  allow('handle-objections', 'organization-officer', 'own-branch'),
  allow('handle-objections', 'committee-officer', 'above-branches'),
  allow('read-objections', 'branch-secretary', 'own-branch'),
  allow('read-objections', 'organization-officer', 'own-branch'),
  allow('read-objections', 'committee-officer', 'branches-below'),
  allow('read-objections', 'department-officer', 'committee'),
  // The next organization up decides on an appeal.
  allow('decide-appeals', 'committee-officer', 'branches-below'),
  allow('decide-appeals', 'department-officer', 'committee'),
];

export type ObjectionRight = (typeof access)[number]['act'];
