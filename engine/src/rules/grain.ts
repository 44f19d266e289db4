import type { Granularity } from '../day.ts';

/** What a place of a scheme asks for and does not find; the sentence for each lives in the contract. */
export type GrainNeed =
  | Granularity
  | 'above-zero'
  | 'four-decimals'
  | 'from-or-below'
  | 'grades-with-grade'
  | 'items-and-periods'
  | 'longer-period'
  | 'members-beside'
  | 'no-count-with-sum'
  | 'one-edge'
  | 'one-number'
  | 'one-sign'
  | 'periods'
  | 'points'
  | 'quantities'
  | 'same-grain'
  | 'same-items'
  | 'same-periods'
  | 'scores'
  | 'share-and-whole'
  | 'sources'
  | 'step'
  | 'terms'
  | 'weights-above-zero'
  | 'whom';

/** How often a number stands for one subject: once, per item, per period, or both. */
export type Grain = 'one' | 'item' | Granularity | `item-${Granularity}`;
