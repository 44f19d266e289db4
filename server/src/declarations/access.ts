import { allow } from '../access.ts';

export const access = [
  allow('read-kinds', 'member', 'own-branch'),
  allow('read-kinds', 'recorder', 'own-branch'),
  allow('read-kinds', 'branch-secretary', 'own-branch'),
  allow('read-kinds', 'review-panel', 'own-branch'),
  allow('declare', 'member', 'self'),
  // What was handed in on paper (代办): shown to the member, who can undo it.
  allow('type-declaration', 'recorder', 'own-branch'),
  allow('read-declarations', 'recorder', 'own-branch'),
  allow('read-declarations', 'branch-secretary', 'own-branch'),
  allow('read-declarations', 'review-panel', 'own-branch'),
  allow('read-declarations', 'organization-officer', 'own-branch'),
  allow('read-declarations', 'committee-officer', 'branches-below'),
  allow('decide', 'review-panel', 'own-branch'),
  allow('decide', 'branch-secretary', 'own-branch'),
  // Of somebody else (lift-recusal.ts).
  allow('lift-recusal', 'branch-secretary', 'own-branch'),
  allow('lift-recusal', 'committee-officer', 'branches-below'),
];
