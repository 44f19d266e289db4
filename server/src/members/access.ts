import { allow } from '../access.ts';

export const access = [
  allow('list', 'recorder', 'own-branch'),
  allow('list', 'branch-secretary', 'own-branch'),
  allow('list', 'organization-officer', 'own-branch'),
  allow('list', 'branch-committee', 'own-branch'),
  allow('list', 'review-panel', 'own-branch'),
  allow('list', 'committee-officer', 'branches-below'),
  allow('list', 'department-officer', 'committee'),
  allow('find', 'committee-officer', 'branches-below'),
  allow('find', 'department-officer', 'committee'),
  allow('amend', 'branch-secretary', 'own-branch'),
  allow('amend', 'organization-officer', 'own-branch'),
  allow('amend', 'committee-officer', 'branches-below'),
  allow('amend', 'department-officer', 'committee'),
  allow('end-exemption', 'branch-secretary', 'own-branch'),
  allow('end-exemption', 'committee-officer', 'branches-below'),
];
