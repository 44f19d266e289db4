import { allow } from '../access.ts';

export const access = [
  allow('read-star-wall', 'member', 'own-branch'),
  allow('read-star-wall', 'recorder', 'own-branch'),
  allow('read-star-wall', 'branch-secretary', 'own-branch'),
  allow('read-star-wall', 'organization-officer', 'own-branch'),
  allow('read-star-wall', 'branch-committee', 'own-branch'),
  allow('read-star-wall', 'committee-officer', 'branches-below'),
  // What hangs beside a name is the star's own word; these propose it, and write down what was signed on paper.
  allow('keep-star-wall', 'recorder', 'own-branch'),
  allow('keep-star-wall', 'branch-secretary', 'own-branch'),
  allow('keep-star-wall', 'organization-officer', 'own-branch'),
];
