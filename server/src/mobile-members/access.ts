import { allow } from '../access.ts';

export const access = [
  allow('list', 'recorder', 'own-branch'),
  allow('list', 'branch-secretary', 'own-branch'),
  allow('list', 'organization-officer', 'own-branch'),
  allow('list', 'committee-officer', 'branches-below'),
  allow('list', 'department-officer', 'committee'),
  allow('register', 'branch-secretary', 'own-branch'),
  allow('register', 'organization-officer', 'own-branch'),
  allow('note-contact', 'recorder', 'own-branch'),
  allow('note-contact', 'branch-secretary', 'own-branch'),
  allow('note-contact', 'organization-officer', 'own-branch'),
];
