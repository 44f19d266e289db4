import type { Ballot, Decimal, Score, Subject } from './evidence.ts';
import { decimal, type Fraction, fraction, meanOf, minus, over, sumOf, zero } from './fraction.ts';
import type { Missing } from './results.ts';

/** Reads what one subject's evidence says and keeps a list of what is due and is not there. */
export class Reader {
  readonly missing: Omit<Missing, 'branch' | 'member'>[] = [];
  readonly #subject: Subject;
  readonly #points: ReadonlyMap<string, Decimal>;

  constructor(subject: Subject) {
    this.#subject = subject;
    this.#points = new Map((subject.scores ?? []).map((score) => [keyOf(score), score.points]));
  }

  /** One score that is due; null and noted where it is not there. */
  score(item: string, by: string, period: string): Fraction | null {
    const found = this.given(item, by, period);
    if (found === null) this.missing.push({ item, by, period });
    return found;
  }

  /** One score that may be there. */
  given(item: string, by: string, period: string): Fraction | null {
    const points = this.#points.get(keyOf({ item, by, period }));
    return points === undefined ? null : decimal(points);
  }

  /** «Means are over the periods due.» */
  mean(item: string, by: string, periods: readonly string[]): Fraction | null {
    return meanOf(periods.map((period) => this.score(item, by, period)));
  }

  /** «Peer scores: the mean of those given; at least one is due», unless nobody could have given one. */
  peers(item: string, period: string, canExist: boolean): Fraction | null {
    const found = (this.#subject.scores ?? []).filter(
      (score) => score.item === item && score.by === 'peer' && score.period === period,
    );
    if (found.length === 0 && canExist) this.missing.push({ item, by: 'peer', period });
    return meanOf(found.map((score) => decimal(score.points)));
  }

  /** The mean over all papers of all groups that score the item; a blank is a paper and not a score. */
  ballot(ballot: string, period: string, item: string): Fraction | null {
    const found = this.ballotGiven(ballot, period, item);
    if (found === null) this.missing.push({ item, by: ballot, period });
    return found;
  }

  ballotGiven(ballot: string, period: string, item: string): Fraction | null {
    const lines = (this.#subject.ballots ?? []).filter(
      (line) => line.ballot === ballot && line.period === period && line.item === item,
    );
    const scored = lines.reduce((count, line) => count + scoredOf(line), 0);
    return scored === 0 ? null : over(sumOf(lines.map(ballotSum)), fraction(scored));
  }

  /** Points of the entries on one item, or on all items that begin alike (`bonus.`). */
  entries(item: string): Fraction[] {
    return (this.#subject.entries ?? [])
      .filter((entry) => (item.endsWith('.') ? entry.item.startsWith(item) : entry.item === item))
      .map((entry) => decimal(entry.points ?? 0));
  }

  entrySum(item: string): Fraction {
    return sumOf(this.entries(item));
  }

  /** The same, taken away. */
  deducted(item: string): Fraction {
    return minus(zero, this.entrySum(item));
  }

  quantity(item: string): Fraction {
    const found = (this.#subject.entries ?? []).filter((entry) => entry.item === item);
    return sumOf(found.map((entry) => decimal(entry.quantity ?? 0)));
  }

  /** The levels of the entries on one item. */
  levels(item: string): string[] {
    return (this.#subject.entries ?? []).filter((entry) => entry.item === item).map((entry) => entry.level ?? '');
  }
}

/** Who gives the score stands in the key, save for peers, of whom there are many. */
function keyOf({ item, by, period }: Pick<Score, 'item' | 'by' | 'period'>): string {
  return `${item} ${by} ${period}`;
}

function scoredOf(line: Ballot): number {
  return line.points === undefined ? (line.scored ?? 0) : line.points.filter((paper) => paper !== null).length;
}

function ballotSum(line: Ballot): Fraction {
  if (line.points === undefined) return decimal(line.sum ?? 0);
  return sumOf(line.points.filter((paper) => paper !== null).map(decimal));
}
