import type { BallotColumns } from './ballot-columns.ts';
import { ABSENT, type Column } from './column.ts';
import type { Plan } from './compile.ts';
import { GRANULARITIES, isDay, periodBounds, PERIODS_PER_YEAR, periodsOf, readPeriod } from './day.ts';
import type { ReadEntry } from './entry-columns.ts';
import type { BallotEvidence, EntryEvidence, MemberEvidence, ScoreEvidence, SubjectEvidence } from './evidence.ts';
import { decimalFromPoints, POINT_SCALE, readPoints } from './exact.ts';
import { type Faults, found, isRecord } from './faults.ts';
import { type BallotRoute, type EntryRoute, routeKey } from './routes.ts';

interface Target {
  readonly cycle: string;
  readonly columns: readonly Column[];
  readonly ballots: readonly BallotColumns[];
  readonly entries: (readonly ReadEntry[])[];
  readonly facts: ReadonlyMap<string, number>[];
  readonly active: Uint8Array;
}

interface CyclePeriod {
  readonly text: string;
  readonly granularity: number;
  readonly index: number;
  readonly from: string;
  readonly to: string;
}

const LISTS = ['scores', 'entries', 'ballots', 'vetoes', 'history'] as const;

/** Reads what is known of one subject into its row of the columns, and names every fault. */
export class SubjectReader {
  private readonly plan: Plan;
  private readonly target: Target;
  private readonly faults: Faults;
  private readonly periods: ReadonlyMap<string, CyclePeriod>;
  private readonly filled: readonly Uint8Array[];
  private readonly keyed: readonly Uint8Array[];
  private readonly peers = new Set<string>();

  constructor(plan: Plan, target: Target, faults: Faults) {
    this.plan = plan;
    this.target = target;
    this.faults = faults;
    this.periods = cyclePeriods(target.cycle);
    this.filled = plan.scheme.inputs.scores.map(
      (_, index) => new Uint8Array((target.columns[index] as Column).n.length),
    );
    this.keyed = target.ballots.map((ballot) => new Uint8Array(ballot.papers.length));
  }

  read(member: MemberEvidence, row: number, path: string): void {
    this.peers.clear();
    const subject: SubjectEvidence = member;
    if (!this.hasLists(subject, path)) return;
    this.readFacts(subject.facts, row, path);
    const { scores, ballots } = subject;
    if (scores !== undefined) {
      for (let at = 0; at < scores.length; at += 1)
        this.readScore(scores[at] as ScoreEvidence, { member, row, path, at });
    }
    this.readEntries(subject.entries, { member, row, path, at: 0 });
    if (ballots !== undefined) {
      const before = this.faults.list.length;
      for (let at = 0; at < ballots.length; at += 1)
        this.readBallot(ballots[at] as BallotEvidence, { member, row, path, at });
      // Lines that could not be read would look like papers that are not there.
      if (this.target.active[row] === 1 && this.faults.list.length === before)
        this.checkLeastPapers(ballots, row, path);
    }
    this.readVetoes(subject.vetoes, path);
    this.readHistory(subject.history, path);
  }

  /** The branch's own evidence, in a scheme that rates members only: checked for its shape, and for names. */
  readApart(branch: SubjectEvidence, path: string): void {
    if (!this.hasLists(branch, path.replace(/\.$/, ''))) return;
    for (const list of ['scores', 'entries', 'ballots'] as const) {
      branch[list]?.forEach((line, at) => {
        const item = isRecord(line) ? found(line['item']) : found(line);
        this.faults.add(
          `${path}${list}[${at}].item`,
          `${list === 'entries' ? 'entry' : list.slice(0, -1)}.unknown-item`,
          { found: item },
        );
      });
    }
    this.readHistory(branch.history, path.replace(/\.$/, ''));
  }

  private hasLists(subject: SubjectEvidence, path: string): boolean {
    let whole = true;
    for (const name of LISTS) {
      const list: unknown = subject[name];
      if (list === undefined || Array.isArray(list)) continue;
      this.faults.add(join(path, name), 'evidence.not-a-list', { found: found(list) });
      whole = false;
    }
    if (subject.facts !== undefined && !isRecord(subject.facts)) {
      this.faults.add(join(path, 'facts'), 'evidence.not-an-object', { found: found(subject.facts) });
      whole = false;
    }
    return whole;
  }

  private readScore(score: ScoreEvidence, place: Place): void {
    const { routes } = this.plan;
    if (typeof score !== 'object' || score === null)
      return this.fault(place, 'scores', '', 'score.not-an-object', score);
    const item = routes.items.get(score.item);
    const rater = routes.raters.get(score.by);
    const period = this.periods.get(score.period);
    if (item === undefined || rater === undefined || period === undefined) return this.badScoreNames(score, place);
    const input = routes.scoreInput[routeKey(item, rater, period.granularity)] as number;
    if (input === -1) return this.badScoreRoute(score, item, place);
    const points = readPoints(score.points);
    if (points === null) return this.fault(place, 'scores', '.points', 'points.not-decimal', score.points);
    const least = routes.leastOf[item] as number;
    const most = routes.mostOf[item] as number;
    if (points < least || points > most) {
      return this.faults.add(`${place.path}.scores[${place.at}].points`, 'score.out-of-range', {
        item: score.item,
        least: decimalFromPoints(least),
        most: decimalFromPoints(most),
        found: decimalFromPoints(points),
      });
    }
    const { member, row } = place;
    if ((member.from != null && period.to < member.from) || (member.to != null && period.from > member.to)) {
      return this.fault(place, 'scores', '.period', 'score.outside-membership', score.period);
    }
    this.storeScore(score, { input, item, period, points, row }, place);
  }

  private storeScore(score: ScoreEvidence, found: FoundScore, place: Place): void {
    const { input, item, period, points, row } = found;
    const column = this.target.columns[input] as Column;
    const perItem = PERIODS_PER_YEAR[GRANULARITIES[period.granularity] ?? 'year'];
    const width = this.plan.widths[input] as number;
    const axis = (this.plan.routes.scoreAxis[input] as Int16Array)[item] as number;
    const cell = row * width + axis * perItem + period.index;
    if (score.by === 'peer') return this.storePeerScore(score, column, { cell, points }, place);
    const filled = this.filled[input] as Uint8Array;
    if (filled[cell] === 1) return this.fault(place, 'scores', '', 'score.twice', score.item);
    filled[cell] = 1;
    // A period that is not due keeps its empty cell: the score is accepted and does not count.
    if (column.d[cell] !== ABSENT) column.set(cell, points, POINT_SCALE);
  }

  private storePeerScore(
    score: ScoreEvidence,
    column: Column,
    { cell, points }: { cell: number; points: number },
    place: Place,
  ): void {
    const { from } = score;
    if (typeof from !== 'string' || from === '') return this.fault(place, 'scores', '.from', 'score.no-peer', from);
    if (from === place.member.id) return this.fault(place, 'scores', '.from', 'score.own-peer', from);
    const key = `${cell}\n${from}`;
    if (this.peers.has(key)) return this.fault(place, 'scores', '', 'score.twice', score.item);
    this.peers.add(key);
    const d = column.d[cell] as number;
    if (d === ABSENT) return;
    if (d > 0) column.set(cell, (column.n[cell] as number) + points, d + POINT_SCALE);
    else column.set(cell, points, POINT_SCALE);
  }

  private badScoreNames(score: ScoreEvidence, place: Place): void {
    const { routes } = this.plan;
    if (!routes.items.has(score.item)) this.fault(place, 'scores', '.item', 'score.unknown-item', score.item);
    if (!routes.raters.has(score.by)) this.fault(place, 'scores', '.by', 'score.unknown-rater', score.by);
    if (!this.periods.has(score.period)) this.badPeriod(place, 'scores', 'score', score.period);
    if (readPoints(score.points) === null) this.fault(place, 'scores', '.points', 'points.not-decimal', score.points);
  }

  private badPeriod(place: Place, list: string, noun: string, period: unknown): void {
    const read = readPeriod(period);
    const code = read === null ? `${noun}.not-a-period` : `${noun}.outside-cycle`;
    this.faults.add(`${place.path}.${list}[${place.at}].period`, code, {
      found: found(period),
      cycle: this.target.cycle,
    });
  }

  /** The names are known, but nobody scores this item this way. */
  private badScoreRoute(score: ScoreEvidence, item: number, place: Place): void {
    const { scores } = this.plan.scheme.inputs;
    const id = this.plan.scheme.items[item]?.id ?? '';
    const byRater = scores.filter((input) => input.by === score.by && input.items.includes(id));
    if (byRater.length === 0) return this.fault(place, 'scores', '.by', 'score.not-by-this-rater', score.by);
    this.fault(place, 'scores', '.period', 'score.wrong-period', score.period);
  }

  private readEntries(entries: readonly EntryEvidence[] | undefined, place: Place): void {
    if (entries === undefined || entries.length === 0) return;
    const read: ReadEntry[] = [];
    const ids = new Set<string>();
    entries.forEach((entry, at) => {
      const line = this.readEntry(entry, { ...place, at });
      if (line === null) return;
      const { entryId } = entry;
      if (entryId != null && ids.has(entryId))
        this.fault({ ...place, at }, 'entries', '.entryId', 'entry.twice', entryId);
      if (entryId != null) ids.add(entryId);
      read.push(line);
    });
    this.target.entries[place.row] = read;
  }

  private readEntry(entry: EntryEvidence, place: Place): ReadEntry | null {
    if (!isRecord(entry)) {
      this.fault(place, 'entries', '', 'entry.not-an-object', entry);
      return null;
    }
    const before = this.faults.list.length;
    const route = this.plan.routes.entries.get(entry.item);
    if (route === undefined) this.fault(place, 'entries', '.item', 'entry.unknown-item', entry.item);
    this.checkDay(entry.on, 'entries', 'entry', place);
    const points = route === undefined ? null : this.priceOf(entry, route, place);
    if (route === undefined || points === null || this.faults.list.length > before) return null;
    return { input: route.index, month: Number(entry.on.slice(5, 7)) - 1, points, evidence: entry };
  }

  private checkDay(on: unknown, list: string, noun: string, place: Place): void {
    const path = `${place.path}.${list}[${place.at}].on`;
    const { from, to } = place.member;
    if (!isDay(on)) this.faults.add(path, `${noun}.not-a-day`, { found: found(on) });
    else if (!on.startsWith(`${this.target.cycle}-`)) {
      this.faults.add(path, `${noun}.outside-cycle`, { found: on, cycle: this.target.cycle });
    } else if ((from != null && on < from) || (to != null && on > to)) {
      this.faults.add(path, `${noun}.outside-membership`, { found: on });
    }
  }

  private priceOf(entry: EntryEvidence, route: EntryRoute, place: Place): number | null {
    const { level } = entry;
    if (level == null) {
      this.fault(place, 'entries', '.level', 'entry.no-level', level);
      return null;
    }
    const points = route.levels.get(level);
    if (points === undefined) {
      this.fault(place, 'entries', '.level', 'entry.unknown-level', level);
      return null;
    }
    if (entry.points != null && readPoints(entry.points) !== points) {
      this.faults.add(`${place.path}.entries[${place.at}].points`, 'entry.points-not-of-level', {
        found: found(entry.points),
        level,
        points: decimalFromPoints(points),
      });
      return null;
    }
    return points;
  }

  private readBallot(ballot: BallotEvidence, place: Place): void {
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
    if (GRANULARITIES[period.granularity] !== route.period) {
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
  private checkLeastPapers(ballots: readonly BallotEvidence[], row: number, path: string): void {
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

  private readFacts(facts: SubjectEvidence['facts'], row: number, path: string): void {
    if (facts === undefined) return;
    const read = new Map<string, number>();
    for (const [name, value] of Object.entries(facts)) {
      const route = this.plan.routes.facts.get(name);
      const points = readPoints(value);
      if (points === null && (route !== undefined || typeof value !== 'boolean')) {
        this.faults.add(`${path}.facts.${name}`, 'points.not-decimal', { found: found(value) });
      } else if (route !== undefined && points !== null) {
        const isOutside = points < route.least || points > route.most || (route.whole && points % POINT_SCALE !== 0);
        if (isOutside) {
          this.faults.add(`${path}.facts.${name}`, route.whole ? 'fact.not-whole-in-range' : 'fact.out-of-range', {
            fact: name,
            least: decimalFromPoints(route.least),
            most: decimalFromPoints(route.most),
            found: found(value),
          });
        } else read.set(name, points);
      }
    }
    if (read.size > 0) this.target.facts[row] = read;
  }

  private readVetoes(vetoes: SubjectEvidence['vetoes'], path: string): void {
    vetoes?.forEach((veto, at) => {
      this.faults.add(`${path}.vetoes[${at}].veto`, 'veto.unknown', {
        found: isRecord(veto) ? found(veto['veto']) : found(veto),
      });
    });
  }

  private readHistory(history: SubjectEvidence['history'], path: string): void {
    history?.forEach((line, at) => {
      const place = join(path, `history[${at}]`);
      if (!isRecord(line)) return this.faults.add(place, 'history.not-an-object', { found: found(line) });
      if (readPeriod(line.period) === null)
        this.faults.add(`${place}.period`, 'history.not-a-period', { found: found(line.period) });
      if (line.total != null && readPoints(line.total) === null) {
        this.faults.add(`${place}.total`, 'points.not-decimal', { found: found(line.total) });
      }
      if (line.grade != null && typeof line.grade !== 'string') {
        this.faults.add(`${place}.grade`, 'history.not-a-grade', { found: found(line.grade) });
      }
      if (line.stars != null && !isCount(line.stars))
        this.faults.add(`${place}.stars`, 'history.not-stars', { found: found(line.stars) });
    });
  }

  private fault(place: Place, list: string, field: string, code: string, value: unknown): void {
    this.faults.add(`${place.path}.${list}[${place.at}]${field}`, code, { found: found(value) });
  }
}

interface Place {
  readonly member: MemberEvidence;
  readonly row: number;
  readonly path: string;
  readonly at: number;
}

interface FoundScore {
  readonly input: number;
  readonly item: number;
  readonly period: CyclePeriod;
  readonly points: number;
  readonly row: number;
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

function cyclePeriods(cycle: string): ReadonlyMap<string, CyclePeriod> {
  const periods = GRANULARITIES.flatMap((granularity, code) =>
    periodsOf(cycle, granularity).map((text, index) => ({ text, granularity: code, index, ...periodBounds(text) })),
  );
  return new Map(periods.map((period) => [period.text, period]));
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000;
}

function join(path: string, field: string): string {
  return path === '' ? field : `${path}.${field}`;
}
