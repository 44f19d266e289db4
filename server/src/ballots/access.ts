import { allow } from '../access.ts';

export const access = [
  allow('lead-ballots', 'branch-secretary', 'own-branch'),
  allow('lead-ballots', 'organization-officer', 'own-branch'),
  allow('read-ballots', 'branch-secretary', 'own-branch'),
  allow('read-ballots', 'organization-officer', 'own-branch'),
  allow('read-ballots', 'recorder', 'own-branch'),
  allow('read-ballots', 'branch-committee', 'own-branch'),
  // Whoever may take part sees how far it is, and checks it.
  allow('read-ballots', 'member', 'own-branch'),
  // Of branches: the organization above them holds it.
  allow('lead-ballots', 'committee-officer', 'above-branches'),
  allow('lead-ballots', 'department-officer', 'above-branches'),
  allow('read-ballots', 'committee-officer', 'above-branches'),
  allow('read-ballots', 'department-officer', 'above-branches'),
];

export type BallotAct = (typeof access)[number]['act'];
