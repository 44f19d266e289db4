import { allow } from '../access.ts';

export const access = [
  allow('propose-experience', 'member', 'self'),
  // Of another, from the file.
  allow('record-experience', 'recorder', 'own-branch'),
  allow('record-experience', 'branch-secretary', 'own-branch'),
  allow('record-experience', 'committee-officer', 'branches-below'),
  allow('read-experiences', 'recorder', 'own-branch'),
  allow('read-experiences', 'branch-secretary', 'own-branch'),
  allow('read-experiences', 'organization-officer', 'own-branch'),
  allow('read-experiences', 'committee-officer', 'branches-below'),
  // Confirms, refuses, and withdraws what was confirmed; never what is about himself.
  allow('keep-experiences', 'branch-secretary', 'own-branch'),
  allow('keep-experiences', 'organization-officer', 'own-branch'),
  allow('keep-experiences', 'committee-officer', 'branches-below'),
  // A talk is between the person and the secretary or the committee: written, read and kept by them alone.
  allow('keep-talks', 'branch-secretary', 'own-branch'),
  allow('keep-talks', 'committee-officer', 'branches-below'),
];

export type ExperienceRight = (typeof access)[number]['act'];
