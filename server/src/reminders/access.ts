import { allow } from '../access.ts';

export const access = [
  // Whether what is to go out goes out; never to whom.
  allow('read-state', 'system-administrator', 'committee'),
];
