import type { BallotColumns } from './ballot-columns.ts';
import { type BallotCount, BallotLineReader } from './ballot-line.ts';
import { BallotVoidCheck, canBeVoid, hasOnlyLeast, heldPlace } from './ballot-void.ts';
import { GRANULARITIES, PERIODS_PER_YEAR } from './day.ts';
import type { BallotEvidence } from './evidence.ts';
import { isRecord } from './faults.ts';
import { LineReader, type Place, type Reading } from './line-reader.ts';
import type { BallotRoute } from './routes.ts';

/** Reads ballot papers, or what they come to, into counts per group. */
export class BallotReader extends LineReader {
  private readonly keyed: readonly Uint8Array[];
  private readonly lines: BallotLineReader;

  constructor(reading: Reading) {
    super(reading);
    this.lines = new BallotLineReader(reading);
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
    const line = { ballot, route, item, place };
    const count = this.lines.read(line);
    if (count === null) return;
    const columns = this.target.ballots[route.index] as BallotColumns;
    const { present, due } = this.lines.readPeople(line, count.papers);
    columns.present[at] = present;
    columns.due[at] = due;
    keep(columns, at, count);
  }

  /** A ballot with too few papers is void, or cannot be trimmed; blanks are papers. */
  checkLeastPapers(ballots: readonly BallotEvidence[], row: number, path: string): void {
    const check = new BallotVoidCheck(this.faults, ballots, path);
    for (const route of this.plan.routes.ballots.values()) {
      if (canBeVoid(route.input)) this.checkRow(route, row, check);
    }
  }

  private checkRow(route: BallotRoute, row: number, check: BallotVoidCheck): void {
    const columns = this.target.ballots[route.index] as BallotColumns;
    const keyed = this.keyed[route.index] as Uint8Array;
    const groups = route.groups.size;
    const width = route.width * PERIODS_PER_YEAR[route.period];
    const isPlain = hasOnlyLeast(route.input);
    for (let offset = 0; offset < width; offset += 1) {
      const from = (row * width + offset) * groups;
      if (isPlain && route.least.every((least, at) => (columns.papers[from + at] as number) >= least)) continue;
      const given = Array.from(keyed.subarray(from, from + groups), (each) => each === 1);
      if (!given.includes(true)) continue;
      check.check({ route, columns, from, given, ...heldPlace(route, offset, this.target.cycle) });
    }
  }
}

function keep(columns: BallotColumns, at: number, count: BallotCount): void {
  columns.papers[at] = count.papers;
  columns.scored[at] = count.scored;
  columns.sum[at] = count.sum;
  const cell = Math.floor(at / columns.groups.length);
  columns.scoredInAll[cell] = (columns.scoredInAll[cell] as number) + count.scored;
  columns.sumInAll[cell] = (columns.sumInAll[cell] as number) + count.sum;
  if (count.chosen.length > 0) columns.chosen.set(count.chosen, at * count.chosen.length);
  const ends = columns.highest.length / columns.papers.length;
  if (ends === 0) return;
  columns.highest.set(count.highest, at * ends);
  columns.lowest.set(count.lowest, at * ends);
}
