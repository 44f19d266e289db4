import type { Column } from '../column.ts';
import type { ReadEntry } from '../entry-columns.ts';
import { decimalFromPoints, fastExactText, POINT_SCALE } from '../exact.ts';
import { type Figure, figurePoints } from '../figure.ts';
import { done, refused } from '../problem.ts';
import { type Frame, optional, type Recorder, required, ruleKind, unknownName, wrongShape } from './kind.ts';

interface Targeting {
  readonly id: string;
  readonly input: number;
  /** Ten-thousandths, as everything here. */
  readonly points: number;
  readonly least: number;
  readonly share: Figure | null;
  readonly whole: string | null;
  readonly isOfBranch: boolean;
}

/**
 * All points where the quantities entered reach a least number, or a share of what a fact says there was; none
 * below. Where the fact is 0 or unknown only the least number counts.
 */
export const target = ruleKind({
  rule: 'target',
  fields: {
    of: required('entry'),
    points: required('figure'),
    least: required('figure'),
    share: optional('figure'),
    whole: optional('fact'),
  },
  compile(part, scope) {
    const entry = scope.entry(part.of);
    if (entry === null) return refused(unknownName(part, 'of', part.of));
    if (!entry.hasQuantity) return refused(wrongShape(part, 'of', 'quantities', { one: part.of }));
    const fact = part.whole === null ? null : scope.fact(part.whole);
    if (part.whole !== null && fact === null) return refused(unknownName(part, 'whole', part.whole));
    if ((part.share === null) !== (part.whole === null)) return refused(wrongShape(part, 'share', 'share-and-whole'));
    const points = figurePoints(part.points);
    const least = figurePoints(part.least);
    if (points === null || least === null) return refused(wrongShape(part, 'points', 'four-decimals'));
    const { of: id, share, whole } = part;
    const targeting = { id, input: entry.index, points, least, share, whole, isOfBranch: fact?.of === 'branch' };
    return done({
      shape: { axis: [id], period: null },
      run(frame, out, recorder) {
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] !== 0) targetCell(targeting, frame, { row, out, recorder });
        }
      },
    });
  },
});

interface Cell {
  readonly row: number;
  readonly out: Column;
  readonly recorder: Recorder | null;
}

function targetCell(targeting: Targeting, frame: Frame, { row, out, recorder }: Cell): void {
  let quantity = 0;
  for (const entry of frame.entries[row] as readonly ReadEntry[])
    if (entry.input === targeting.input) quantity += entry.quantity;
  const whole = wholeOf(targeting, frame, row);
  const met = quantity >= targeting.least ? 'least' : reachesShare(targeting.share, quantity, whole) ? 'share' : null;
  out.set(row, met === null ? 0 : targeting.points, POINT_SCALE);
  recorder?.note(row, workingOf(targeting, { quantity, whole, met }), []);
}

/** What there was in all; null where nothing is known of it or there was nothing. */
function wholeOf({ whole, isOfBranch }: Targeting, frame: Frame, row: number): number | null {
  if (whole === null) return null;
  const found = isOfBranch ? frame.branchFacts.get(whole) : frame.facts[row]?.get(whole);
  return found === undefined || found <= 0 ? null : found;
}

function reachesShare(share: Figure | null, quantity: number, whole: number | null): boolean {
  if (share === null || whole === null) return false;
  // Quantities and facts have at most fourteen digits, so that a product may leave the safe range.
  return BigInt(quantity) * BigInt(share.d) >= BigInt(whole) * BigInt(share.n);
}

interface Reached {
  readonly quantity: number;
  readonly whole: number | null;
  readonly met: 'least' | 'share' | null;
}

function workingOf({ id, points, least, share }: Targeting, { quantity, whole, met }: Reached) {
  return {
    rule: 'target' as const,
    item: id,
    quantity: decimalFromPoints(quantity),
    least: decimalFromPoints(least),
    share: share === null ? null : fastExactText(share.n, share.d),
    whole: whole === null ? null : decimalFromPoints(whole),
    met,
    points: decimalFromPoints(points),
  };
}
