import type { BallotInput } from './ballot-input.ts';

/** Papers of one ballot: per row, item, period and group what they come to. */
export class BallotColumns {
  readonly papers: Float64Array;
  readonly scored: Float64Array;
  /** Ten-thousandths. */
  readonly sum: Float64Array;
  /** People who were there, and who should have been; 0 where it was not said. */
  readonly present: Float64Array;
  readonly due: Float64Array;
  /** Papers that chose each option; one place per option of the ballot. */
  readonly chosen: Float64Array;
  /** Ten-thousandths of the highest papers, the highest first; as many places as the ballot trims. */
  readonly highest: Float64Array;
  /** The lowest first. */
  readonly lowest: Float64Array;
  readonly groups: readonly string[];

  constructor(cells: number, { groups, options, trim }: Pick<BallotInput, 'groups' | 'options' | 'trim'>) {
    const lines = cells * groups.length;
    this.groups = groups.map(({ id }) => id);
    this.papers = new Float64Array(lines);
    this.scored = new Float64Array(lines);
    this.sum = new Float64Array(lines);
    this.present = new Float64Array(lines);
    this.due = new Float64Array(lines);
    this.chosen = new Float64Array(lines * options.length);
    this.highest = new Float64Array(lines * (trim?.count ?? 0));
    this.lowest = new Float64Array(lines * (trim?.count ?? 0));
  }

  /** Puts the only row of another sheet in the place of a row. */
  takeRow(row: number, one: BallotColumns): void {
    for (const field of FIELDS) this[field].set(one[field], row * one[field].length);
  }
}

const FIELDS = ['papers', 'scored', 'sum', 'present', 'due', 'chosen', 'highest', 'lowest'] as const;
