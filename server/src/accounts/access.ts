import { allow } from '../access.ts';

export const access = [
  allow('list', 'administrator', 'committee'),
  allow('print-codes', 'administrator', 'committee'),
  allow('close', 'administrator', 'committee'),
  allow('appoint', 'administrator', 'committee'),
];
