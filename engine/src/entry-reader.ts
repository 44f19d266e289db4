import { monthsDue, readDay, shiftPeriod, periodBounds, periodText } from './day.ts';
import { multiplied, withRepeats } from './entry-repeats.ts';
import type { ReadEntry } from './entry-columns.ts';
import type { EntryEvidence } from './evidence.ts';
import { decimalFromPoints, POINT_SCALE, readPoints, rational, multiplyRational } from './exact.ts';
import { found, isRecord } from './faults.ts';
import { LineReader, type Place } from './line-reader.ts';
import { worthOfQuantity } from './price.ts';
import type { EntryRoute } from './routes.ts';

/** What one entry is worth: `points / over` ten-thousandths, and the quantity it brings. */
type Worth = Pick<ReadEntry, 'points' | 'over' | 'quantity'>;

/** Reads deeds, awards and deductions, and prices them by level, by quantity or by the points given. */
export class EntryReader extends LineReader {
  read(entries: readonly EntryEvidence[] | undefined, place: Place): void {
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
    const repeated = withRepeats(read, this.plan.scheme.inputs.entries);
    if (repeated === null) this.fault(place, 'entries', '', 'entry.too-large', read[0]?.evidence.item);
    else this.target.entries[place.row] = repeated;
  }

  private readEntry(entry: EntryEvidence, place: Place): ReadEntry | null {
    if (!isRecord(entry)) {
      this.fault(place, 'entries', '', 'entry.not-an-object', entry);
      return null;
    }
    const before = this.faults.list.length;
    const route = this.plan.routes.entries.get(entry.item);
    if (route === undefined) {
      this.fault(place, 'entries', '.item', 'entry.unknown-item', entry.item);
      this.checkDay(entry.on, 'entries', 'entry', place);
      return null;
    }
    const covers = this.readDays(entry, route, place);
    if (route.categories.length > 0 && !route.categories.includes(place.member.category ?? ''))
      this.fault(place, 'entries', '.item', 'entry.not-of-category', entry.item);
    const { matter } = entry;
    if (matter != null && (typeof matter !== 'string' || matter === '' || matter.length > 200))
      this.fault(place, 'entries', '.matter', 'entry.matter-not-a-text', matter);
    const worth = this.worthOf(entry, route, place);
    const factors = this.multipliersOf(entry, route, place);
    if (worth === null || this.faults.list.length > before) return null;
    const line: ReadEntry = { input: route.index, month: this.monthOf(entry.on), ...worth, covers, evidence: entry };
    return this.times(line, factors, place);
  }

  private times(line: ReadEntry, factors: readonly Factor[], place: Place): ReadEntry | null {
    let entry: ReadEntry | null = line;
    for (const factor of factors) entry = entry === null ? null : multiplied(entry, factor);
    if (entry === null) this.fault(place, 'entries', '.multipliers', 'entry.too-large', line.evidence.item);
    return entry;
  }

  /** Months counted from the cycle's January; below 0 before it. */
  private monthOf(on: string): number {
    const day = readDay(on) ?? { year: 0, month: 1 };
    return (day.year - Number(this.target.cycle)) * 12 + day.month - 1;
  }

  /** The months that what goes on covers; null for a single day. */
  private readDays(entry: EntryEvidence, route: EntryRoute, place: Place): number | null {
    const { on, until } = entry;
    if (route.span === null) {
      if (until != null) this.fault(place, 'entries', '.until', 'entry.not-over-time', until);
      if (route.valid === null || !this.isStillValid(on, route.valid)) this.checkDay(on, 'entries', 'entry', place);
      return null;
    }
    const path = `${place.path}.entries[${place.at}]`;
    if (on === undefined) {
      this.faults.add(`${path}.on`, 'entry.no-day');
      return null;
    }
    const { from, to } = periodBounds(this.target.cycle);
    for (const [field, day] of [
      ['on', on],
      ['until', until ?? on],
    ] as const)
      if (readDay(day) === null) this.faults.add(`${path}.${field}`, 'entry.not-a-day', { found: found(day) });
    if (until != null && until < on)
      this.faults.add(`${path}.until`, 'entry.until-before-on', { found: found(until), on: found(on) });
    if (on > to || (until != null && until < from))
      this.faults.add(`${path}.on`, 'entry.outside-cycle', { found: found(on), cycle: this.target.cycle });
    const due = this.target.monthsDue[place.row] as number;
    return monthsDue({ from: on, to: until ?? null }, this.target.cycle) & due;
  }

  /** Points of an earlier year that have not expired. */
  private isStillValid(on: unknown, valid: NonNullable<EntryRoute['valid']>): boolean {
    if (typeof on !== 'string' || readDay(on) === null) return false;
    const first = periodText(this.target.cycle, valid.period, 0);
    const earliest = periodBounds(shiftPeriod(first, 1 - valid.count)).from;
    return on >= earliest && on < periodBounds(first).from;
  }

  private multipliersOf(entry: EntryEvidence, route: EntryRoute, place: Place): readonly Factor[] {
    const { multipliers } = entry;
    if (multipliers == null) return [];
    if (!Array.isArray(multipliers)) {
      this.fault(place, 'entries', '.multipliers', 'evidence.not-a-list', multipliers);
      return [];
    }
    return multipliers.flatMap((id: string, index) => {
      const factor = route.multipliers.get(id);
      if (factor === undefined) this.fault(place, 'entries', '.multipliers', 'entry.unknown-multiplier', id);
      else if (multipliers.indexOf(id) !== index)
        this.fault(place, 'entries', '.multipliers', 'entry.multiplier-twice', id);
      return factor === undefined ? [] : [factor];
    });
  }

  private worthOf(entry: EntryEvidence, route: EntryRoute, place: Place): Worth | null {
    if (route.quantity !== null) return this.worthOfQuantity(entry, route, place);
    const points =
      route.points === null ? this.worthAt(entry, route, place) : this.pointsGiven(entry, route.points, place);
    return points === null ? null : { points, over: 1, quantity: 0 };
  }

  private worthOfQuantity(entry: EntryEvidence, { quantity: range, price }: EntryRoute, place: Place): Worth | null {
    const quantity = range === null ? null : this.quantityGiven(entry, range, place);
    if (quantity === null) return null;
    if (price === null) return { points: 0, over: 1, quantity };
    const worth = multiplyRational(worthOfQuantity(rational(quantity, POINT_SCALE), price), rational(POINT_SCALE));
    const points = Number(worth.n);
    const over = Number(worth.d);
    if (Number.isSafeInteger(points) && Number.isSafeInteger(over)) return { points, over, quantity };
    this.fault(place, 'entries', '.quantity', 'entry.too-large', entry.item);
    return null;
  }

  private worthAt(entry: EntryEvidence, route: EntryRoute, place: Place): number | null {
    const { level } = entry;
    const price = level == null ? undefined : route.levels.get(level);
    if (price === undefined) {
      this.fault(place, 'entries', '.level', level == null ? 'entry.no-level' : 'entry.unknown-level', level);
      return null;
    }
    if (price.most !== null)
      return this.pointsGiven(entry, { least: price.points, most: price.most, isSigned: false }, place);
    const { points } = price;
    if (entry.points != null && readPoints(entry.points) !== points) {
      this.faults.add(`${place.path}.entries[${place.at}].points`, 'entry.points-not-of-level', {
        found: found(entry.points),
        level: level ?? null,
        points: decimalFromPoints(points),
      });
      return null;
    }
    return points;
  }

  private quantityGiven(entry: EntryEvidence, range: { least: number; most: number }, place: Place): number | null {
    const quantity = readPoints(entry.quantity);
    if (quantity === null) {
      this.fault(place, 'entries', '.quantity', 'points.not-decimal', entry.quantity);
      return null;
    }
    if (quantity >= range.least && quantity <= range.most) return quantity;
    this.faults.add(`${place.path}.entries[${place.at}].quantity`, 'entry.out-of-range', {
      item: entry.item,
      least: decimalFromPoints(range.least),
      most: decimalFromPoints(range.most),
      found: decimalFromPoints(quantity),
    });
    return null;
  }

  /** A panel finds the points of a deed; here only the bounds are checked. */
  private pointsGiven(entry: EntryEvidence, range: NonNullable<EntryRoute['points']>, place: Place): number | null {
    const points = readPoints(entry.points);
    if (points === null) {
      this.fault(place, 'entries', '.points', 'points.not-decimal', entry.points);
      return null;
    }
    const isZero = points === 0 && !range.isSigned;
    if (points < range.least || points > range.most || isZero) {
      this.faults.add(`${place.path}.entries[${place.at}].points`, isZero ? 'entry.no-points' : 'entry.out-of-range', {
        item: entry.item,
        least: decimalFromPoints(range.least),
        most: decimalFromPoints(range.most),
        found: decimalFromPoints(points),
      });
      return null;
    }
    return points;
  }
}

interface Factor {
  readonly n: number;
  readonly d: number;
}
