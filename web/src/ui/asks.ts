import type { OwnSheet } from '@xianfeng/contract';

/** A sheet that a member fills of his own accord and that no meeting has passed. */
export interface Ask {
  readonly rater: 'self' | 'peer';
  readonly period: string;
  readonly missing: number;
}

type Listed = Pick<OwnSheet, 'rater' | 'period' | 'state'> & { readonly missing: number };

/** What is open, those with something missing first. */
export function asksOf(sheets: readonly Listed[]): readonly Ask[] {
  const open = sheets.flatMap(({ rater, period, state, missing }): Ask[] =>
    state === 'open' && (rater === 'self' || rater === 'peer') ? [{ rater, period, missing }] : [],
  );
  return [...open.filter(({ missing }) => missing > 0), ...open.filter(({ missing }) => missing === 0)];
}
