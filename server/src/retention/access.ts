import { allow } from '../access.ts';

export const access = [
  allow('preview', 'department-officer', 'committee'),
  allow('preview', 'system-administrator', 'committee'),
  allow('carry-out', 'department-officer', 'committee'),
];
