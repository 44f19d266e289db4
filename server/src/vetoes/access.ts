import { allow } from '../access.ts';

export const access = [
  allow('read-vetoes', 'branch-secretary', 'own-branch'),
  allow('read-vetoes', 'organization-officer', 'own-branch'),
  allow('read-vetoes', 'branch-committee', 'own-branch'),
  allow('read-vetoes', 'committee-officer', 'branches-below'),
  // What the competent organ has found, written down by whoever has its document; and its lifting, by another of them.
  allow('state-vetoes', 'branch-secretary', 'own-branch'),
  allow('state-vetoes', 'organization-officer', 'own-branch'),
  allow('state-vetoes', 'committee-officer', 'branches-below'),
];
