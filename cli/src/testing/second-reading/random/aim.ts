import type { Decimal, Entry, Evidence, Member, Score } from '../evidence.ts';
import { compare, decimal, type Fraction, fraction, minus, over, plus, zero } from '../fraction.ts';
import type { System } from '../system.ts';
import { mostOf } from './inputs.ts';
import { writeDecimal } from './points.ts';
import type { Random } from './random.ts';
import { inputsOf } from './random-evidence.ts';

/** What to add to an edge: nothing, or so much that rounding half up just reaches it or just does not. */
const OFFSETS = ['0', '0', '-0.005', '-0.005', '-0.0051', '-0.01', '0.0049', '0.005', '0.01'];

/**
 * Moves one score or one entry of some members so that their totals come to stand on an edge or a hair beside it.
 * The scheme's own reading tells how far one point goes; members whose score cannot go there stay as they are.
 */
export function aimAtEdges(random: Random, system: System, evidence: Evidence): void {
  const { edges = [] } = inputsOf(system.id);
  if (random.oneIn(3)) return;
  for (const branch of evidence.branches) {
    for (const member of branch.members) {
      if (edges.length === 0 || !random.oneIn(2)) continue;
      // A member's points are the same where he is alone in the branch.
      const place = { cycle: evidence.cycle, branches: evidence.branches, branch: { ...branch, members: [member] } };
      aim(random, { scheme: system.id, member, edges, read: () => system.rows(place)[0]?.exact ?? null });
    }
  }
}

interface Aim {
  readonly scheme: string;
  readonly member: Member;
  readonly edges: readonly string[];
  readonly read: () => Fraction | null;
}

interface Cell {
  readonly line: { points?: Decimal };
  readonly least: number;
  readonly most: number;
}

/** A few cells are tried until one can carry the member to the edge nearest him. */
function aim(random: Random, { scheme, member, edges, read }: Aim): void {
  const cells = cellsOf(scheme, member);
  const before = read();
  if (cells.length === 0 || before === null) return;
  const way = ([left, right]: readonly [string, string]) =>
    compare(distance(decimal(left), before), distance(decimal(right), before));
  const edge = random.oneIn(4) ? random.pick(edges) : (edges.toSorted((left, right) => way([left, right]))[0] ?? '0');
  const target = plus(decimal(edge), decimal(random.pick(OFFSETS)));
  for (let tries = 0; tries < 6; tries += 1) {
    const cell = random.pick(cells);
    const points = pointsFor(cell, { before, target, read });
    if (points === null) continue;
    cell.line.points = writeDecimal(random, points);
    return;
  }
}

function distance(left: Fraction, right: Fraction): Fraction {
  const { n, d } = minus(left, right);
  return fraction(n < 0n ? -n : n, d);
}

interface Way {
  readonly before: Fraction;
  readonly target: Fraction;
  readonly read: () => Fraction | null;
}

/** The ten-thousandths a cell must have for its member to stand on the target; null where it cannot. */
function pointsFor({ line, least, most }: Cell, { before, target, read }: Way): number | null {
  const written = line.points ?? 0;
  const value = decimal(written);
  const other = compare(value, decimal(most)) === 0 ? least : most;
  line.points = other;
  const after = read();
  line.points = written;
  const way = minus(decimal(other), value);
  if (after === null || way.n === 0n || compare(after, before) === 0) return null;
  const worth = over(minus(after, before), way);
  const wished = plus(value, over(minus(target, before), worth));
  if (compare(wished, zero) <= 0) return null;
  const tenThousandths = Number((wished.n * 10_000n) / wished.d);
  return tenThousandths < least * 10_000 || tenThousandths > most * 10_000 ? null : tenThousandths;
}

/** Every cell with points that may take any value within its range. */
function cellsOf(scheme: string, member: Member): Cell[] {
  const scores = (member.scores ?? []).map((line) => ({ line, least: 0, most: mostOfScore(scheme, member, line) }));
  const entries = (member.entries ?? []).flatMap((line) => entryCell(scheme, line));
  return [...scores, ...entries];
}

function mostOfScore(scheme: string, { roles }: Member, { item, by, period }: Score): number {
  const { member = {}, leader } = inputsOf(scheme);
  const items = member.scores?.find((input) => input.by === by && item in input.items)?.items;
  const most = (roles === undefined ? undefined : leader?.[item]) ?? items?.[item] ?? member.peers?.[item] ?? 0;
  return mostOf(scheme, { item, most, period });
}

function entryCell(scheme: string, line: Entry): Cell[] {
  const kind = inputsOf(scheme).member?.entries?.find(({ item }) => item === line.item);
  if (kind?.most === undefined || line.points === undefined || Number(line.points) < 0) return [];
  return [{ line, least: kind.least ?? 0.0001, most: kind.most }];
}
