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

  /** All groups of one cell together: papers that score, and their sum in ten-thousandths. */
  sumOf(cell: number): { readonly scored: number; readonly sum: number } {
    let scored = 0;
    let sum = 0;
    const groups = this.groups.length;
    for (let at = cell * groups; at < (cell + 1) * groups; at += 1) {
      scored += this.scored[at] as number;
      sum += this.sum[at] as number;
    }
    return { scored, sum };
  }
}
