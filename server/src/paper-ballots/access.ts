import { allow } from '../access.ts';

export const access = [
  allow('read-paper-ballot', 'recorder', 'own-branch'),
  allow('read-paper-ballot', 'branch-secretary', 'own-branch'),
  allow('read-paper-ballot', 'organization-officer', 'own-branch'),
  allow('key-paper-ballot', 'recorder', 'own-branch'),
  allow('key-paper-ballot', 'branch-secretary', 'own-branch'),
  allow('key-paper-ballot', 'organization-officer', 'own-branch'),
  // Of branches: two people of the committee type the papers in.
  allow('read-paper-ballot', 'committee-officer', 'above-branches'),
  allow('read-paper-ballot', 'department-officer', 'above-branches'),
  allow('key-paper-ballot', 'committee-officer', 'above-branches'),
  allow('key-paper-ballot', 'department-officer', 'above-branches'),
];
