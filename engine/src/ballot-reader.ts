import type { BallotColumns } from './ballot-columns.ts';
import { GRANULARITIES, PERIODS_PER_YEAR } from './day.ts';
import type { BallotEvidence } from './evidence.ts';
import { decimalFromPoints, readPoints } from './exact.ts';
import { found, isRecord } from './faults.ts';
import { isCount, LineReader, type Place, type Reading } from './line-reader.ts';
import type { BallotRoute } from './routes.ts';

/** Reads ballot papers, or their totals, into sums per group. */
export class BallotReader extends LineReader {
  private readonly keyed: readonly Uint8Array[];

  constructor(reading: Reading) {
    super(reading);
    this.keyed = reading.target.ballots.map((ballot) => new Uint8Array(ballot.papers.length));
  }

  read(ballot: BallotEvidence, place: Place): void {
    if (!isRecord(ballot)) return this.fault(place, 'ballots', '', 'ballot.not-an-object', ballot);
    const route = this.plan.routes.ballots.get(ballot.ballot);
    if (route === undefined) return this.fault(place, 'ballots', '.ballot', 'ballot.unknown', ballot.ballot);
    const group = route.groups.get(ballot.group);
    const item = this.plan.routes.items.get(ballot.item);
    const axis = item === undefined ? -1 : (route.axis[item] as number);
    const period = this.periods.get(ballot.period);
    if (group === undefined) this.fault(place, 'ballots', '.group', 'ballot.unknown-group', ballot.group);
    if (axis === -1) this.fault(place, 'ballots', '.item', 'ballot.unknown-item', ballot.item);
    if (period === undefined) this.badPeriod(place, 'ballots', 'ballot', ballot.period);
    if (group === undefined || item === undefined || axis === -1 || period === undefined) return;
    const isHeld = route.only === null || route.only.has(period.index);
    if (GRANULARITIES[period.granularity] !== route.period || !isHeld) {
      return this.fault(place, 'ballots', '.period', 'ballot.wrong-period', ballot.period);
    }
    const cell = (place.row * route.width + axis) * PERIODS_PER_YEAR[route.period] + period.index;
    const at = cell * route.groups.size + group;
    const keyed = this.keyed[route.index] as Uint8Array;
    if (keyed[at] === 1) return this.fault(place, 'ballots', '', 'ballot.twice', ballot.group);
    keyed[at] = 1;
    const columns = this.target.ballots[route.index] as BallotColumns;
    if (Array.isArray(ballot.points)) this.readPapers(ballot, columns, { at, item }, place);
    else this.readSummed(ballot, columns, { at, item }, place);
  }

  private readPapers(ballot: BallotEvidence, columns: BallotColumns, { at, item }: BallotCell, place: Place): void {
    const papers = ballot.points ?? [];
    if (ballot.papers !== undefined || ballot.sum !== undefined || ballot.scored !== undefined) {
      return this.fault(place, 'ballots', '', 'ballot.two-forms', ballot.item);
    }
    const least = this.plan.routes.leastOf[item] as number;
    const most = this.plan.routes.mostOf[item] as number;
    let scored = 0;
    let sum = 0;
    for (let index = 0; index < papers.length; index += 1) {
      const paper = papers[index];
      if (paper === null) continue;
      const points = readPoints(paper);
      if (points === null || points < least || points > most) {
        this.faults.add(
          `${place.path}.ballots[${place.at}].points[${index}]`,
          points === null ? 'points.not-decimal' : 'ballot.out-of-range',
          {
            item: ballot.item,
            least: decimalFromPoints(least),
            most: decimalFromPoints(most),
            found: found(paper),
          },
        );
        continue;
      }
      scored += 1;
      sum += points;
    }
    columns.papers[at] = papers.length;
    columns.scored[at] = scored;
    columns.sum[at] = sum;
  }

  private readSummed(ballot: BallotEvidence, columns: BallotColumns, { at, item }: BallotCell, place: Place): void {
    const { papers, scored, points } = ballot;
    if (points !== undefined) return this.fault(place, 'ballots', '.points', 'evidence.not-a-list', points);
    if (papers === undefined) return this.fault(place, 'ballots', '', 'ballot.no-papers', ballot.item);
    if (!isCount(papers)) return this.fault(place, 'ballots', '.papers', 'ballot.not-a-count', papers);
    if (!isCount(scored) || scored > papers)
      return this.fault(place, 'ballots', '.scored', 'ballot.not-a-count', scored);
    const sum = readPoints(ballot.sum);
    if (sum === null) return this.fault(place, 'ballots', '.sum', 'points.not-decimal', ballot.sum);
    const least = (this.plan.routes.leastOf[item] as number) * scored;
    const most = (this.plan.routes.mostOf[item] as number) * scored;
    if (sum < least || sum > most) {
      return this.faults.add(`${place.path}.ballots[${place.at}].sum`, 'ballot.out-of-range', {
        item: ballot.item,
        least: decimalFromPoints(least),
        most: decimalFromPoints(most),
        found: decimalFromPoints(sum),
      });
    }
    columns.papers[at] = papers;
    columns.scored[at] = scored;
    columns.sum[at] = sum;
  }

  /** A ballot with too few papers of a group is void; blanks are papers. */
  checkLeastPapers(ballots: readonly BallotEvidence[], row: number, path: string): void {
    for (const [id, route] of this.plan.routes.ballots) {
      if (route.least.every((least) => least === 0)) continue;
      const columns = this.target.ballots[route.index] as BallotColumns;
      const keyed = this.keyed[route.index] as Uint8Array;
      const groups = route.groups.size;
      const width = route.width * PERIODS_PER_YEAR[route.period];
      for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
        if (keyed.indexOf(1, cell * groups) >= (cell + 1) * groups || keyed.indexOf(1, cell * groups) === -1) continue;
        for (const [group, place] of route.groups) {
          const papers = columns.papers[cell * groups + place] as number;
          if (papers >= (route.least[place] as number)) continue;
          this.voidBallot({ id, group, cell: cell - row * width, papers, route }, ballots, path);
        }
      }
    }
  }

  private voidBallot(found: VoidBallot, ballots: readonly BallotEvidence[], path: string): void {
    const { id, group, cell, papers, route } = found;
    const item =
      this.plan.scheme.inputs.ballots[route.index]?.items[Math.floor(cell / PERIODS_PER_YEAR[route.period])] ?? '';
    const at = ballots.findIndex((ballot) => ballot.ballot === id && ballot.group === group && ballot.item === item);
    this.faults.add(at === -1 ? `${path}.ballots` : `${path}.ballots[${at}]`, 'ballot-void', {
      ballot: id,
      group,
      item,
      papers,
      least: route.least[route.groups.get(group) ?? 0] as number,
    });
  }
}

interface BallotCell {
  readonly at: number;
  readonly item: number;
}

interface VoidBallot {
  readonly id: string;
  readonly group: string;
  /** Within the row. */
  readonly cell: number;
  readonly papers: number;
  readonly route: BallotRoute;
}
