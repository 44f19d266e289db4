import { allow } from '../access.ts';

export const access = [
  allow('list-changes', 'branch-secretary', 'own-branch'),
  allow('list-changes', 'organization-officer', 'own-branch'),
  allow('list-changes', 'committee-officer', 'branches-below'),
  allow('list-changes', 'department-officer', 'committee'),
  // A transfer concerns two branches: whoever does it stands above both.
  allow('transfer', 'committee-officer', 'branches-below'),
  allow('transfer', 'department-officer', 'committee'),
  allow('admit', 'organization-officer', 'own-branch'),
  allow('admit', 'branch-secretary', 'own-branch'),
  allow('admit', 'committee-officer', 'branches-below'),
  // Admission as a probationary member, full membership and leaving are approved by the committee (Party Constitution art. 5 and 7).
  allow('approve-stage', 'committee-officer', 'branches-below'),
  allow('approve-stage', 'department-officer', 'committee'),
];
