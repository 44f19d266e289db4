import type { BallotColumns } from './ballot-columns.ts';
import { trimmedOf, type Trimmed } from './ballot-trim.ts';
import { ABSENT, Column, isSafe, MISSING } from './column.ts';
import { isPeriodDue, PERIODS_PER_YEAR } from './day.ts';
import { addRational, multiplyRational, POINT_SCALE, type Rational, rational } from './exact.ts';
import type { Figure } from './figure.ts';
import type { Frame } from './rules/kind.ts';
import type { BallotInput } from './ballot-input.ts';

/** One row's item in one period of a ballot. */
export interface BallotPlace {
  readonly row: number;
  /** Along the ballot's items. */
  readonly item: number;
  readonly period: number;
}

/** Points of papers and what they are divided by. */
export interface Share {
  /** Ten-thousandths. */
  readonly sum: number;
  readonly by: number;
  readonly trimmed: Trimmed | null;
}

/** A group with a weight of its own: null where nobody of it handed in anything that counts. */
export interface WeighedGroup {
  readonly share: Share | null;
  /** As it counts: grown where the weight of an empty group was spread. */
  readonly weight: Rational;
}

/** What the papers of a ballot come to under the scheme, and what a ballot comes to that is not there. */
export class BallotMeasure {
  readonly input: BallotInput;
  /** The mean over all papers that score the item, and nothing else: worked out without a call. */
  readonly isPlain: boolean;
  private readonly ballot: number;
  private readonly length: number;
  private readonly weights: readonly Rational[];
  private readonly product = new Column(1);

  constructor(ballot: number, input: BallotInput) {
    this.ballot = ballot;
    this.input = input;
    this.length = PERIODS_PER_YEAR[input.period];
    const { denominator, emptyGroup, trim } = input;
    this.weights = input.groups.map(({ weight }) => exactOf(weight));
    this.isPlain = denominator === 'scored' && emptyGroup === null && trim === null;
  }

  /** The cell of the ballot's columns. */
  cellOf({ row, item, period }: BallotPlace): number {
    return (row * this.input.items.length + item) * this.length + period;
  }

  /** Fills a cell with what the ballot comes to, or with what the scheme says of one that was not held. */
  fill(frame: Frame, place: BallotPlace, out: Column, cell: number): void {
    const columns = this.columnsOf(frame);
    const from = this.cellOf(place);
    if (!this.isHeld(columns, from)) return this.fillLack(frame, place, out, cell);
    if (this.input.emptyGroup !== null) return this.fillWeighed(columns, from, out, cell);
    const { sum, by } = this.shareOfAll(columns, from);
    out.set(cell, sum, by * POINT_SCALE);
  }

  /** Somebody handed in what counts: a score, or a paper at all where blanks count. */
  isHeld(columns: BallotColumns, from: number): boolean {
    const counts = this.input.denominator === 'scored' ? columns.scored : columns.papers;
    for (let at = from * columns.groups.length; at < (from + 1) * columns.groups.length; at += 1)
      if ((counts[at] as number) > 0) return true;
    return false;
  }

  shareOfAll(columns: BallotColumns, from: number): Share {
    const groups = columns.groups.length;
    // Who was there, or should have been, counts even where his group handed in nothing.
    const nothing = (at: number): Share => ({
      sum: 0,
      by: columns[this.input.denominator][at] as number,
      trimmed: null,
    });
    const shares = columns.groups.map((_, place) => {
      const at = from * groups + place;
      return this.shareOf(columns, at) ?? nothing(at);
    });
    const sum = shares.reduce((total, share) => total + share.sum, 0);
    const by = shares.reduce((total, share) => total + share.by, 0);
    if (this.input.trim?.of !== 'all') return { sum, by, trimmed: null };
    const trimmed = trimmedOf(columns, { from: from * groups, groups, count: this.input.trim.count });
    return { sum: sum - trimmed.sum, by: by - trimmed.papers, trimmed };
  }

  /** The groups with their weights; null where one is empty and the scheme refuses that. */
  weighedGroups(columns: BallotColumns, from: number): readonly WeighedGroup[] | null {
    const { groups, emptyGroup } = this.input;
    const shares = groups.map((_, at) => this.shareOf(columns, from * groups.length + at));
    const hasEmpty = shares.includes(null);
    if (hasEmpty && emptyGroup === 'refuse') return null;
    // Of a ballot that was not held nothing grows: there is nobody to take the weight.
    const isSpread = hasEmpty && emptyGroup === 'scaled' && shares.some((share) => share !== null);
    const grown = isSpread ? this.grownWeights(shares) : this.weights;
    return shares.map((share, at) => ({ share, weight: grown[at] as Rational }));
  }

  /** The weights of the groups that are there, grown to the whole. */
  private grownWeights(shares: readonly (Share | null)[]): readonly Rational[] {
    const whole = sumOf(this.weights);
    const rest = sumOf(this.weights.filter((_, at) => shares[at] !== null));
    return this.weights.map(({ n, d }) => rational(n * whole.n * rest.d, d * whole.d * rest.n));
  }

  /** One group's papers; null where there is none that counts. */
  shareOf(columns: BallotColumns, at: number): Share | null {
    const { denominator, trim } = this.input;
    const papers = (denominator === 'scored' ? columns.scored : columns.papers)[at] as number;
    if (papers === 0) return null;
    const sum = columns.sum[at] as number;
    const by = columns[denominator][at] as number;
    if (trim?.of !== 'group') return { sum, by, trimmed: null };
    const trimmed = trimmedOf(columns, { from: at, groups: 1, count: trim.count });
    return { sum: sum - trimmed.sum, by: by - trimmed.papers, trimmed };
  }

  columnsOf(frame: Frame): BallotColumns {
    return frame.ballots[this.ballot] as BallotColumns;
  }

  private fillWeighed(columns: BallotColumns, from: number, out: Column, cell: number): void {
    const groups = this.weighedGroups(columns, from);
    if (groups === null) return out.set(cell, 0, MISSING);
    out.set(cell, 0, POINT_SCALE);
    for (const { share, weight } of groups) {
      if (share === null) continue;
      const [n, d] = [Number(weight.n), Number(weight.d)];
      this.product.set(0, share.sum, share.by * POINT_SCALE);
      if (isSafe(n) && isSafe(d)) out.addProduct(cell, this.product, 0, { n, d });
      else out.setValue(cell, addRational(out.value(cell), multiplyRational(this.product.value(0), weight)));
    }
  }

  private fillLack(frame: Frame, place: BallotPlace, out: Column, cell: number): void {
    const { missing } = this.input;
    if (!this.isDue(frame, place)) out.set(cell, 0, ABSENT);
    else if (missing === 'zero') out.set(cell, 0, POINT_SCALE);
    else out.set(cell, 0, missing === 'refuse' || this.isStillNeeded(frame, place) ? MISSING : ABSENT);
  }

  private isDue(frame: Frame, { row, period }: BallotPlace): boolean {
    const { only, period: granularity } = this.input;
    return (
      (only.length === 0 || only.includes(period + 1)) &&
      isPeriodDue(frame.monthsDue[row] as number, granularity, period)
    );
  }

  /**
   * Fewer were held than the scheme asks for: the last ones of the year that were due have to make up for it. Who was
   * there for fewer of them than that has to have all of his.
   */
  private isStillNeeded(frame: Frame, place: BallotPlace): boolean {
    const { heldLeast } = this.input;
    if (heldLeast === null) return false;
    const columns = this.columnsOf(frame);
    let held = 0;
    let later = 0;
    for (let period = 0; period < this.length; period += 1) {
      const other = { ...place, period };
      if (this.isHeld(columns, this.cellOf(other))) held += 1;
      else if (period > place.period && this.isDue(frame, other)) later += 1;
    }
    return held + later < heldLeast;
  }
}

function exactOf(weight: Figure | null): Rational {
  return weight === null ? rational(0) : rational(weight.n, weight.d);
}

function sumOf(weights: readonly Rational[]): Rational {
  return weights.reduce(addRational, rational(0));
}
