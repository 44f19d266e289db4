import type { Pledge } from '@xianfeng/contract';
import type { TagLook } from './state-tag.tsx';

/** How each state of a pledge is shown, wherever it is. */
export const PLEDGE_LOOKS: Readonly<Record<Pledge['state'], TagLook>> = {
  drafted: 'todo',
  signed: 'wait',
  'in-progress': 'review',
  kept: 'done',
  'not-kept': 'late',
  withdrawn: 'wait',
};
