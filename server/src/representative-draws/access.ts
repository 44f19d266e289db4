import { allow } from '../access.ts';

/** As of the ballot that the representatives take part in: whoever leads it draws, and whoever reads it reads the draw. */
export const access = [
  allow('lead-draws', 'branch-secretary', 'own-branch'),
  allow('lead-draws', 'organization-officer', 'own-branch'),
  allow('read-draws', 'branch-secretary', 'own-branch'),
  allow('read-draws', 'organization-officer', 'own-branch'),
  allow('read-draws', 'recorder', 'own-branch'),
  allow('read-draws', 'branch-committee', 'own-branch'),
  // Names of representatives are known in the meeting, and anybody there may repeat the draw.
  allow('read-draws', 'member', 'own-branch'),
  // Of branches: the organization above them holds the ballot.
  allow('lead-draws', 'committee-officer', 'above-branches'),
  allow('lead-draws', 'department-officer', 'above-branches'),
  allow('read-draws', 'committee-officer', 'above-branches'),
  allow('read-draws', 'department-officer', 'above-branches'),
];
