import { allow } from '../access.ts';

export const access = [
  // What leaves a committee, and what it takes in from others, is the organization department's: it sees all of the county.
  allow('read', 'department-officer', 'committee'),
  allow('file', 'department-officer', 'committee'),
  allow('take-in', 'department-officer', 'committee'),
];
