import { allow } from '../access.ts';

export const access = [
  allow('raise-suggestion', 'member', 'own-branch'),
  // For whoever says it or hands it in on paper.
  allow('record-suggestion', 'recorder', 'own-branch'),
  allow('record-suggestion', 'branch-secretary', 'own-branch'),
  allow('record-suggestion', 'organization-officer', 'own-branch'),
  allow('record-suggestion', 'committee-officer', 'branches-below'),
  // The rules, the work, how points are kept: what the branch answers for.
  allow('read-suggestions', 'branch-secretary', 'own-branch'),
  allow('read-suggestions', 'organization-officer', 'own-branch'),
  allow('read-suggestions', 'committee-officer', 'branches-below'),
  allow('read-suggestions', 'department-officer', 'committee'),
  allow('handle-suggestions', 'branch-secretary', 'own-branch'),
  allow('handle-suggestions', 'organization-officer', 'own-branch'),
  // What was passed up is replied to by the organization above.
  allow('decide-suggestions', 'committee-officer', 'branches-below'),
  allow('decide-suggestions', 'department-officer', 'committee'),
  // A complaint about a person never comes to the branch, unless somebody of it is named to look into it.
  allow('read-complaints', 'committee-officer', 'branches-below'),
  allow('read-complaints', 'department-officer', 'committee'),
  allow('handle-complaints', 'committee-officer', 'branches-below'),
  allow('handle-complaints', 'department-officer', 'committee'),
  allow('decide-complaints', 'department-officer', 'committee'),
];

export type SuggestionRight = (typeof access)[number]['act'];
