import { allow } from '../access.ts';

export const access = [
  allow('list', 'system-administrator', 'committee'),
  allow('print-codes', 'system-administrator', 'committee'),
  allow('close', 'system-administrator', 'committee'),
  allow('suspend', 'system-administrator', 'committee'),
  allow('end-sessions', 'system-administrator', 'committee'),
  allow('reset-second-factor', 'system-administrator', 'committee'),
  allow('link-portal', 'system-administrator', 'committee'),
];
