import { ABSENT, type Column } from './column.ts';
import { GRANULARITIES, PERIODS_PER_YEAR } from './day.ts';
import type { MemberEvidence, ScoreEvidence } from './evidence.ts';
import { decimalFromPoints, POINT_SCALE, readPoints } from './exact.ts';
import { type CyclePeriod, LineReader, type Place, type Reading } from './line-reader.ts';
import { isItemOf, mostOfGroup, routeKey } from './routes.ts';

/** Reads scores into their cells; the cell itself remembers whether it has been filled. */
export class ScoreReader extends LineReader {
  private readonly filled: readonly Uint8Array[];
  private readonly peers = new Set<string>();
  // Scores come in runs of the same rater, period and member; what was looked up last is kept.
  private rater: { readonly text: unknown; readonly index: number | undefined } = { text: null, index: undefined };
  private period: CurrentPeriod = { text: null, member: null, found: undefined, isOutside: false };

  constructor(reading: Reading) {
    super(reading);
    const { scores } = reading.plan.scheme.inputs;
    this.filled = scores.map((_, index) => new Uint8Array((reading.target.columns[index] as Column).n.length));
  }

  startMember(): void {
    this.peers.clear();
  }

  read(score: ScoreEvidence, place: Place): void {
    const { routes } = this.plan;
    if (typeof score !== 'object' || score === null)
      return this.fault(place, 'scores', '', 'score.not-an-object', score);
    const item = routes.items.get(score.item);
    if (score.by !== this.rater.text) this.rater = { text: score.by, index: routes.raters.get(score.by) };
    if (score.period !== this.period.text || place.member !== this.period.member)
      this.turnTo(score.period, place.member);
    const rater = this.rater.index;
    const { found: period, isOutside } = this.period;
    if (item === undefined || rater === undefined || period === undefined) return this.badNames(score, place);
    const input = routes.scoreInput[routeKey(item, rater, period.granularity)] as number;
    if (input === -1) return this.badRoute(score, item, place);
    if (routes.hasGroups && !isItemOf(routes, item, place.member))
      return this.fault(place, 'scores', '.item', 'score.not-of-role', score.item);
    const points = readPoints(score.points);
    if (points === null) return this.fault(place, 'scores', '.points', 'points.not-decimal', score.points);
    const least = routes.leastOf[item] as number;
    const byMonth = routes.mostByMonth[item] ?? null;
    const isMonth = byMonth !== null && GRANULARITIES[period.granularity] === 'month';
    const most = isMonth ? (byMonth[period.index] as number) : mostOfGroup(routes, item, place.member);
    if (points < least || points > most) {
      return this.faults.add(`${place.path}.scores[${place.at}].points`, 'score.out-of-range', {
        item: score.item,
        least: decimalFromPoints(least),
        most: decimalFromPoints(most),
        found: decimalFromPoints(points),
      });
    }
    if (isOutside) return this.fault(place, 'scores', '.period', 'score.outside-membership', score.period);
    const { row } = place;
    this.store(score, { input, item, period, points, row }, place);
  }

  private store(score: ScoreEvidence, found: FoundScore, place: Place): void {
    const { input, item, period, points, row } = found;
    const column = this.target.columns[input] as Column;
    const perItem = PERIODS_PER_YEAR[GRANULARITIES[period.granularity] ?? 'year'];
    const width = this.plan.widths[input] as number;
    const axis = (this.plan.routes.scoreAxis[input] as Int16Array)[item] as number;
    const cell = row * width + axis * perItem + period.index;
    if (score.by === 'peer') return this.storePeer(score, column, { cell, points }, place);
    const filled = this.filled[input] as Uint8Array;
    if (filled[cell] === 1) return this.fault(place, 'scores', '', 'score.twice', score.item);
    filled[cell] = 1;
    // A period that is not due keeps its empty cell: the score is accepted and does not count.
    if (column.d[cell] !== ABSENT) column.set(cell, points, POINT_SCALE);
  }

  private storePeer(
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

  private badNames(score: ScoreEvidence, place: Place): void {
    const { routes } = this.plan;
    if (!routes.items.has(score.item)) this.fault(place, 'scores', '.item', 'score.unknown-item', score.item);
    if (!routes.raters.has(score.by)) this.fault(place, 'scores', '.by', 'score.unknown-rater', score.by);
    if (!this.periods.has(score.period)) this.badPeriod(place, 'scores', 'score', score.period);
    if (readPoints(score.points) === null) this.fault(place, 'scores', '.points', 'points.not-decimal', score.points);
  }

  private badRoute(score: ScoreEvidence, item: number, place: Place): void {
    const { scores } = this.plan.scheme.inputs;
    const id = this.plan.scheme.items[item]?.id ?? '';
    const byRater = scores.filter((input) => input.by === score.by && input.items.includes(id));
    if (byRater.length === 0) return this.fault(place, 'scores', '.by', 'score.not-by-this-rater', score.by);
    this.fault(place, 'scores', '.period', 'score.wrong-period', score.period);
  }

  private turnTo(text: string, member: MemberEvidence): void {
    const found = this.periods.get(text);
    const isBefore = found !== undefined && member.from != null && found.to < member.from;
    const isAfter = found !== undefined && member.to != null && found.from > member.to;
    this.period = { text, member, found, isOutside: isBefore || isAfter };
  }
}

interface CurrentPeriod {
  readonly text: unknown;
  readonly member: MemberEvidence | null;
  readonly found: CyclePeriod | undefined;
  readonly isOutside: boolean;
}

interface FoundScore {
  readonly input: number;
  readonly item: number;
  readonly period: CyclePeriod;
  readonly points: number;
  readonly row: number;
}
