import type { Declaration } from '@xianfeng/contract';
import type { TagLook } from './state-tag.tsx';

/** How each state of a declaration is shown, wherever it is. */
export const DECLARATION_LOOKS: Readonly<Record<Declaration['state'], TagLook>> = {
  submitted: 'todo',
  'verified-once': 'review',
  verified: 'done',
  rejected: 'late',
  withdrawn: 'wait',
};
