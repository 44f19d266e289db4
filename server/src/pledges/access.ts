import { allow } from '../access.ts';

export const access = [
  allow('read-pledges', 'recorder', 'own-branch'),
  allow('read-pledges', 'branch-secretary', 'own-branch'),
  allow('read-pledges', 'organization-officer', 'own-branch'),
  allow('read-pledges', 'branch-committee', 'own-branch'),
  allow('read-pledges', 'review-panel', 'own-branch'),
  allow('read-pledges', 'committee-officer', 'branches-below'),
  allow('read-of-branches', 'committee-officer', 'branches-below'),
  allow('plan', 'recorder', 'own-branch'),
  allow('plan', 'branch-secretary', 'own-branch'),
  allow('pledge', 'member', 'self'),
  // What was signed on paper (代办): shown to the member, who can undo it.
  allow('type-pledge', 'recorder', 'own-branch'),
  allow('note-for-member', 'recorder', 'own-branch'),
  allow('note-for-member', 'branch-secretary', 'own-branch'),
  // The branch's side of what members pledge.
  allow('sign-of-member', 'branch-secretary', 'own-branch'),
  allow('sign-of-member', 'branch-committee', 'own-branch'),
  allow('decide-of-member', 'branch-secretary', 'own-branch'),
  allow('decide-of-member', 'branch-committee', 'own-branch'),
  allow('decide-of-member', 'review-panel', 'own-branch'),
  allow('withdraw-of-member', 'branch-secretary', 'own-branch'),
  // What the branch pledges, and the committee's side of it.
  allow('pledge-for-branch', 'branch-secretary', 'own-branch'),
  allow('answer-branch', 'committee-officer', 'branches-below'),
  allow('withdraw-of-branch', 'branch-secretary', 'own-branch'),
  allow('withdraw-of-branch', 'committee-officer', 'branches-below'),
];
