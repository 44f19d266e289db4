import { allow } from '../access.ts';

export const access = [
  allow('list', 'security-administrator', 'committee'),
  allow('grant', 'security-administrator', 'committee'),
  allow('end', 'security-administrator', 'committee'),
  // The second person: another one than who granted it and than who it is about.
  allow('confirm', 'security-administrator', 'committee'),
  allow('confirm', 'department-officer', 'committee'),
];
