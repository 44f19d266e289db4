import { allow } from '../access.ts';

export const access = [
  // Whoever stands above branches looks at them, and reads the plans of those below.
  allow('lead-supervision', 'committee-officer', 'above-branches'),
  allow('read-plans', 'committee-officer', 'branches-below'),
  allow('read-plans', 'department-officer', 'committee'),
  // A branch reads what concerns itself; members named to go read the visits of their plan besides.
  allow('read-visits', 'branch-secretary', 'own-branch'),
  allow('read-visits', 'organization-officer', 'own-branch'),
  allow('read-visits', 'branch-committee', 'own-branch'),
  allow('read-visits', 'committee-officer', 'branches-below'),
  allow('read-visits', 'department-officer', 'committee'),
  allow('answer-visits', 'branch-secretary', 'own-branch'),
  allow('answer-visits', 'organization-officer', 'own-branch'),
];

export type SupervisionRight = (typeof access)[number]['act'];
