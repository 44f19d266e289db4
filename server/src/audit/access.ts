import { allow } from '../access.ts';

export const access = [
  allow('read-trail', 'audit-administrator', 'committee'),
  allow('read-findings', 'audit-administrator', 'committee'),
  allow('read-findings', 'security-administrator', 'committee'),
];
