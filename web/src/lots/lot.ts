import type { RepresentativeDraw, SpotCheck } from '@xianfeng/contract';

/** What a draw by lot is made of, whoever or whatever is drawn. */
export type Lot = Pick<
  SpotCheck | RepresentativeDraw,
  'lines' | 'draws' | 'listHash' | 'frozenOn' | 'frozenBy' | 'numbers' | 'seed' | 'drawnBy' | 'drawnOn'
>;
