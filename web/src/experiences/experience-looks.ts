import type { Experience } from '@xianfeng/contract';
import type { TagLook } from '../ui/state-tag.tsx';

export const EXPERIENCE_LOOKS: Readonly<Record<Experience['state'], TagLook>> = {
  waiting: 'todo',
  confirmed: 'done',
  refused: 'soon',
  withdrawn: 'wait',
};
