import type { RepresentativeDrawRow } from '@xianfeng/store';

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
