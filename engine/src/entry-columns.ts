import type { EntryEvidence } from './evidence.ts';

/** One entry of the ledger, read and priced. */
export interface ReadEntry {
  /** Index of its entry input. */
  readonly input: number;
  /** Month counted from 0. */
  readonly month: number;
  /** Ten-thousandths of points, as a magnitude, or of a quantity. */
  readonly points: number;
  readonly evidence: EntryEvidence;
}

/** The entries of each row, in the order of the evidence; rows without any share one empty list. */
export type EntryColumns = readonly (readonly ReadEntry[])[];
