import type { Sheet } from '@xianfeng/contract';

/** Who scores, in the order in which it is done. */
export const RATERS = [
  'self',
  'peer',
  'branch',
  'panel',
  'committee',
  'agreed',
] as const satisfies readonly Sheet['rater'][];
