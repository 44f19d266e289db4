import type { Cell, Sheet } from '@xianfeng/contract';
import { pointsFromDecimal } from '@xianfeng/engine';
import { RATERS } from '../ui/raters.ts';

/** What stands in a cell, as the reader sees it. Points are decimal strings; null is «not scored», never 0. */
export interface Score {
  readonly points: string | null;
  readonly reason: string | null;
}

export interface Place {
  readonly memberId: string;
  readonly item: string;
}

/** One cell's change; acts are made of these so that they can be taken back whole. */
export interface Change extends Place {
  readonly before: Score;
  readonly after: Score;
}

export type SheetItem = Sheet['items'][number];
export type SheetMember = Sheet['members'][number];

/** open: may be scored; own: others score it; exempt and not-due: no score in this period. */
export type RowKind = 'open' | 'own' | 'exempt' | 'not-due';

export const NOT_SCORED: Score = { points: null, reason: null };

export function keyOf({ memberId, item }: Place): string {
  return `${memberId} ${item}`;
}

export function rowKind(member: SheetMember): RowKind {
  if (member.exemptReason !== null) return 'exempt';
  if (!member.isDue) return 'not-due';
  return member.isOwn ? 'own' : 'open';
}

/** Rows that have cells at all: exempt members and those not due have none. */
export function hasCells(member: SheetMember): boolean {
  return ['open', 'own'].includes(rowKind(member));
}

/** Some items are for members of other categories or roles. */
export function isFor(member: SheetMember, item: SheetItem): boolean {
  return !member.notFor.includes(item.id);
}

/** What other raters gave for one cell. */
export type Beside = readonly Sheet['beside'][number][];

/** An empty cell that stands in the way of the meeting: a score is due, and none was agreed that counts instead. */
export function isOwed(item: SheetItem, beside: Beside): boolean {
  return item.isRequired && beside.every(({ rater }) => rater !== 'agreed');
}

/** What other raters gave, by member, in the order of the items; of one cell in the order in which they score. */
export function besideRows({
  beside,
  items,
  members,
}: Pick<Sheet, 'beside' | 'items' | 'members'>): ReadonlyMap<string, readonly Beside[]> {
  const inOrder = [...beside].sort((one, other) => RATERS.indexOf(one.rater) - RATERS.indexOf(other.rater));
  const cells = Map.groupBy(inOrder, keyOf);
  return new Map(
    members.map(({ id }) => [id, items.map((item) => cells.get(keyOf({ memberId: id, item: item.id })) ?? [])]),
  );
}

/** Ten-thousandths of a decimal string that is known to be one. */
export function exactPoints(decimal: string): number {
  const points = pointsFromDecimal(decimal);
  if (!points.ok) throw new RangeError(`Not a decimal: ${decimal}; what stands in a sheet was checked before.`);
  return points.value;
}

export type PointsFault = 'not-a-number' | 'out-of-range';

/** What somebody typed or pasted as points of an item; full-width digits and spaces are cleaned. */
export function readTyped(
  typed: string,
  item: SheetItem,
): { readonly points: string } | { readonly fault: PointsFault } {
  const cleaned = typed.normalize('NFKC').replace(/[。·]/g, '.').replace(/\s/g, '').replace(/\.$/, '');
  const padded = cleaned.startsWith('.') ? `0${cleaned}` : cleaned.replace(/^0+(?=\d)/, '');
  const read = pointsFromDecimal(padded.includes('.') ? padded.replace(/0+$/, '').replace(/\.$/, '') : padded);
  if (!read.ok) return { fault: 'not-a-number' };
  if (read.value < exactPoints(item.least) || read.value > exactPoints(item.most)) return { fault: 'out-of-range' };
  return { points: padded.includes('.') ? padded.replace(/0+$/, '').replace(/\.$/, '') : padded };
}

/** usual; needs: differs so much from the period before that a reason is asked for; reasoned: it has one. */
export type Standing = 'usual' | 'needs-reason' | 'reasoned';

export function standingOf(score: Score, previous: string | undefined, reasonFrom: string | null): Standing {
  if (score.points === null || previous === undefined || reasonFrom === null) return 'usual';
  const apart = Math.abs(exactPoints(score.points) - exactPoints(previous));
  if (apart < exactPoints(reasonFrom)) return 'usual';
  return score.reason === null ? 'needs-reason' : 'reasoned';
}

interface ScoredRow {
  readonly member: SheetMember;
  readonly items: readonly SheetItem[];
  /** In the order of the items. */
  readonly cells: readonly Score[];
  readonly beside: readonly Beside[];
}

/** The exact sum of a row, how many of its cells have no score yet, and how many of those are owed one. */
export function totalOf({ member, items, cells, beside }: ScoredRow): {
  readonly sum: number;
  readonly missing: number;
  readonly owed: number;
} {
  let [sum, missing, owed] = [0, 0, 0];
  items.forEach((item, column) => {
    if (!isFor(member, item)) return;
    const points = cells[column]?.points ?? null;
    if (points !== null) sum += exactPoints(points);
    else {
      missing += 1;
      if (isOwed(item, beside[column] ?? [])) owed += 1;
    }
  });
  return { sum, missing, owed };
}

export function scoreOf(cell: Cell | undefined): Score {
  return cell === undefined ? NOT_SCORED : { points: cell.points, reason: cell.reason };
}

export function isSameScore(left: Score, right: Score): boolean {
  return left.points === right.points && left.reason === right.reason;
}
