import type { OwnSheet } from '@xianfeng/contract';

/** A sheet that a member fills of his own accord and that no meeting has passed. */
export interface Ask {
  readonly rater: 'self' | 'peer';
  readonly period: string;
  readonly missing: number;
  /** Where the branch is asked and not oneself. */
  readonly forBranch: { readonly branchId: string; readonly organizationId: string } | null;
  /** Who asks. */
  readonly branch: string;
}

type Listed = Pick<OwnSheet, 'rater' | 'period' | 'state' | 'branch'> & Pick<Ask, 'missing' | 'forBranch'>;

/** What is open, those with something missing first. */
export function asksOf(sheets: readonly Listed[]): readonly Ask[] {
  const open = sheets.flatMap(({ rater, state, ...ask }): Ask[] =>
    state === 'open' && (rater === 'self' || rater === 'peer') ? [{ rater, ...ask }] : [],
  );
  return [...open.filter(({ missing }) => missing > 0), ...open.filter(({ missing }) => missing === 0)];
}

/** One name for what is asked, by whom. */
export function askKey({ rater, period, forBranch }: Ask): string {
  return [rater, period, ...(forBranch === null ? [] : Object.values(forBranch))].join(' ');
}

/** What is asked, as the texts name it. */
export function askName(ask: Ask): `${'peer' | 'self'}` | `${'peer' | 'self'}_branch` {
  return ask.forBranch === null ? ask.rater : `${ask.rater}_branch`;
}
