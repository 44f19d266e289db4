import { allow } from '../access.ts';

/** The same for every committee of the installation. */
export const access = [
  allow('read', 'system-administrator', 'committee'),
  allow('read', 'department-officer', 'committee'),
  allow('enter', 'system-administrator', 'committee'),
  allow('enter', 'department-officer', 'committee'),
];
