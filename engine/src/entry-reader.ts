import type { ReadEntry } from './entry-columns.ts';
import type { EntryEvidence } from './evidence.ts';
import { decimalFromPoints, readPoints } from './exact.ts';
import { found, isRecord } from './faults.ts';
import { LineReader, type Place } from './line-reader.ts';
import type { EntryRoute } from './routes.ts';

/** Reads deeds, awards and deductions, and prices them by level or by the points given. */
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
    const isOthers =
      route !== undefined && route.categories.length > 0 && !route.categories.includes(place.member.category ?? '');
    if (isOthers) this.fault(place, 'entries', '.item', 'entry.not-of-category', entry.item);
    const points = route === undefined ? null : this.priceOf(entry, route, place);
    if (route === undefined || points === null || this.faults.list.length > before) return null;
    return { input: route.index, month: Number(entry.on.slice(5, 7)) - 1, points, evidence: entry };
  }

  private priceOf(entry: EntryEvidence, route: EntryRoute, place: Place): number | null {
    if (route.quantity !== null) return this.quantityGiven(entry, route.quantity, place);
    return route.points === null ? this.worthAt(entry, route, place) : this.pointsGiven(entry, route.points, place);
  }

  private worthAt(entry: EntryEvidence, route: EntryRoute, place: Place): number | null {
    const { level } = entry;
    const points = level == null ? undefined : route.levels.get(level);
    if (points === undefined) {
      this.fault(place, 'entries', '.level', level == null ? 'entry.no-level' : 'entry.unknown-level', level);
      return null;
    }
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
