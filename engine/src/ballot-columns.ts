/** Papers of one ballot: per row, item, period and group how many papers, how many score, and their sum. */
export class BallotColumns {
  readonly papers: Float64Array;
  readonly scored: Float64Array;
  /** Ten-thousandths. */
  readonly sum: Float64Array;
  readonly groups: readonly string[];

  constructor(cells: number, groups: readonly string[]) {
    this.groups = groups;
    this.papers = new Float64Array(cells * groups.length);
    this.scored = new Float64Array(cells * groups.length);
    this.sum = new Float64Array(cells * groups.length);
  }
}
