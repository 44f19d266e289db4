import type { EntryEvidence } from './evidence.ts';

/** One entry of the ledger, read and priced. */
export interface ReadEntry {
  /** Index of its entry input. */
  readonly input: number;
  /** Month it counts in, from 0; below 0 before the cycle, where it still is valid. */
  readonly month: number;
  /** Points are `points / over` ten-thousandths, as a magnitude; a quantity that is only counted has none. */
  readonly points: number;
  /** Above 1 where the points come by time or by the share of a unit. */
  readonly over: number;
  /** Ten-thousandths of its quantity; 0 where it has none. */
  readonly quantity: number;
  /** What goes on: twelve bits of the months it covers, January lowest; null for a single day. */
  readonly covers: number | null;
  readonly evidence: EntryEvidence;
}

/** The entries of each row, in the order of the evidence; rows without any share one empty list. */
export type EntryColumns = readonly (readonly ReadEntry[])[];
