import { allow } from '../access.ts';

export const access = [
  allow('list', 'system-administrator', 'committee'),
  allow('print-codes', 'system-administrator', 'committee'),
  allow('close', 'system-administrator', 'committee'),
];
