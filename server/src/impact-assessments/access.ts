import { allow } from '../access.ts';

export const access = [allow('read', 'department-officer', 'committee')];
