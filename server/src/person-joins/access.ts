import { allow } from '../access.ts';

export const access = [
  // Two records may stand anywhere in the county, so that only whoever sees all of it decides.
  allow('join', 'department-officer', 'committee'),
];
