import { allow } from '../access.ts';

export const access = [
  // The secretary's own; others of the branch's committee read it.
  allow('write-work-reports', 'branch-secretary', 'own-branch'),
  allow('read-work-reports', 'branch-secretary', 'own-branch'),
  allow('read-work-reports', 'organization-officer', 'own-branch'),
  allow('read-work-reports', 'branch-committee', 'own-branch'),
  allow('read-work-reports', 'committee-officer', 'branches-below'),
  allow('read-work-reports', 'department-officer', 'committee'),
  // Those above give back, write down the meeting that hears it, and comment.
  allow('hear-work-reports', 'committee-officer', 'branches-below'),
];

export type WorkReportRight = (typeof access)[number]['act'];
