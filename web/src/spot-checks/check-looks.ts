import type { SpotCheckHead, SpotCheckItem } from '@xianfeng/contract';
import type { TagLook } from '../ui/state-tag.tsx';

export const CHECK_LOOKS: Readonly<Record<SpotCheckHead['state'], TagLook>> = {
  frozen: 'todo',
  drawn: 'review',
  finished: 'done',
  withdrawn: 'wait',
};

export const FINDING_LOOKS: Readonly<Record<NonNullable<SpotCheckItem['finding']>, TagLook>> = {
  right: 'done',
  wrong: 'late',
  unprovable: 'wait',
};
