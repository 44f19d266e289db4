import { allow } from '../access.ts';

/** An office alone opens no file: besides it one has a part in the case. Only opening one takes nothing but the office. */
export const access = [
  allow('handle-cases', 'branch-secretary', 'own-branch'),
  allow('handle-cases', 'organization-officer', 'own-branch'),
  // The committee above the branch decides; the organization department reviews in writing.
  allow('decide-cases', 'committee-officer', 'branches-below'),
  allow('review-cases', 'department-officer', 'committee'),
];

export type CaseRight = (typeof access)[number]['act'];
