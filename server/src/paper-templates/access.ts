import { allow } from '../access.ts';

export const access = [
  // One set of forms for the whole county.
  allow('read', 'department-officer', 'committee'),
  allow('bring', 'department-officer', 'committee'),
];
