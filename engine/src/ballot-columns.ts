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
  /** What the groups come to together; one place per row, item and period. */
  readonly scoredInAll: Float64Array;
  readonly sumInAll: Float64Array;
  readonly groups: readonly string[];
  private readonly all: Float64Array;

  constructor(cells: number, { groups, options, trim }: Pick<BallotInput, 'groups' | 'options' | 'trim'>) {
    const lines = cells * groups.length;
    const trimmed = lines * (trim?.count ?? 0);
    // One piece of memory: a sheet of a single row is made for every changed score.
    this.all = new Float64Array(5 * lines + lines * options.length + 2 * trimmed + 2 * cells);
    let from = 0;
    const next = (length: number) => this.all.subarray(from, (from += length));
    this.groups = groups.map(({ id }) => id);
    this.papers = next(lines);
    this.scored = next(lines);
    this.sum = next(lines);
    this.present = next(lines);
    this.due = next(lines);
    this.chosen = next(lines * options.length);
    this.highest = next(trimmed);
    this.lowest = next(trimmed);
    this.scoredInAll = next(cells);
    this.sumInAll = next(cells);
  }

  clear(): void {
    this.all.fill(0);
  }

  /** Puts the only row of another sheet in the place of a row. */
  takeRow(row: number, one: BallotColumns): void {
    for (const field of FIELDS) this[field].set(one[field], row * one[field].length);
  }
}

const FIELDS = [
  'papers',
  'scored',
  'sum',
  'present',
  'due',
  'chosen',
  'highest',
  'lowest',
  'scoredInAll',
  'sumInAll',
] as const;
