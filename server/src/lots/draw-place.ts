import type { RepresentativeDrawRow, Transaction } from '@xianfeng/store';

/** A group of a ballot. */
export interface DrawPlace {
  readonly ballot: string;
  readonly period: string;
  readonly group: string;
}

/** Whether a draw is of the group. */
export function isOf(row: RepresentativeDrawRow, { ballot, period, group }: DrawPlace): boolean {
  return row.ballot === ballot && row.period === period && row.voter_group === group;
}

/** How many were drawn for a group of a year's ballots; null where no draw stands. */
export async function drawnIn(tx: Transaction, cycleId: string): Promise<(place: DrawPlace) => number | null> {
  const rows = (await tx.representativeDraws.ofCycle(cycleId)).filter(
    ({ seed, withdrawn_by: withdrawnBy }) => seed !== null && withdrawnBy === null,
  );
  return (place) => rows.find((row) => isOf(row, place))?.draws ?? null;
}
