import { allow } from '../access.ts';

export const access = [allow('read-trail', 'audit-administrator', 'committee')];
