import { allow } from '../access.ts';

export const access = [
  allow('list-requests', 'recorder', 'own-branch'),
  allow('list-requests', 'branch-secretary', 'own-branch'),
  allow('list-requests', 'organization-officer', 'own-branch'),
  allow('list-requests', 'branch-committee', 'own-branch'),
  allow('list-requests', 'committee-officer', 'branches-below'),
  allow('list-requests', 'department-officer', 'committee'),
  allow('wish', 'member', 'self'),
  // For a member who has no account or asks for it (代办): shown to the member, who can undo it.
  allow('type-wish', 'recorder', 'own-branch'),
  // Each step by its own: branch, committee, county organization department.
  allow('pass-branch', 'branch-secretary', 'own-branch'),
  allow('review', 'committee-officer', 'branches-below'),
  allow('approve', 'department-officer', 'committee'),
];
