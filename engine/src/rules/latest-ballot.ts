import type { BallotColumns } from '../ballot-columns.ts';
import { ABSENT, type Column } from '../column.ts';
import { isPeriodDue, PERIODS_PER_YEAR, periodBounds, periodText } from '../day.ts';
import type { Granularity } from '../day.ts';
import { POINT_SCALE } from '../exact.ts';
import { done, refused } from '../problem.ts';
import { ballotWorking } from './ballot-mean.ts';
import { cellsPerRow, type Frame, type Recorder, required, ruleKind, unknownName, wrongShape } from './kind.ts';

/** One ballot of the cycle: which papers, and by which period of the output they are there. */
interface Held {
  readonly ballot: number;
  readonly name: string;
  readonly period: Granularity;
  readonly place: number;
}

/**
 * For each period the mean of the latest ballot held by its end that scores the item. Before the first one
 * the cell stays empty; a ballot that was not held for somebody leaves the one before it standing.
 */
export const latestBallot = ruleKind({
  rule: 'latest-ballot',
  fields: { of: required('ballots'), per: required('granularity') },
  compile(part, scope) {
    const ballots: NonNullable<ReturnType<typeof scope.ballot>>[] = [];
    for (const id of part.of) {
      const ballot = scope.ballot(id);
      if (ballot === null) return refused(unknownName(part, 'of', id));
      ballots.push(ballot);
    }
    const axis = ballots[0]?.axis ?? [];
    if (ballots.some((ballot) => ballot.axis.join('\n') !== axis.join('\n')))
      return refused(wrongShape(part, 'of', 'same-items'));
    const shape = { axis, period: part.per };
    const length = PERIODS_PER_YEAR[part.per];
    const width = cellsPerRow(shape, scope.cycleLength);
    const latestFirst = (index: number) => heldBy(ballots, index, part.per);
    const order = Array.from({ length }, (_, index) => latestFirst(index));
    return done({
      shape,
      run(frame, out, recorder) {
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          for (let offset = 0; offset < width; offset += 1) {
            const index = offset % length;
            const cell = row * width + offset;
            if (!isPeriodDue(frame.monthsDue[row] as number, part.per, index)) out.set(cell, 0, ABSENT);
            else
              findLatest(frame, order[index] ?? [], {
                out,
                recorder,
                cell,
                item: row * axis.length + Math.floor(offset / length),
              });
          }
        }
      },
    });
  },
});

/** The ballots that are there by the end of a period, the latest first. */
function heldBy(
  ballots: readonly { readonly index: number; readonly name: string; readonly period: Granularity }[],
  index: number,
  per: Granularity,
): readonly Held[] {
  // Any year tells which period ends first.
  const end = periodBounds(periodText('2000', per, index)).to;
  return ballots
    .flatMap(({ index: ballot, name, period }) =>
      Array.from({ length: PERIODS_PER_YEAR[period] }, (_, place) => ({ ballot, name, period, place })),
    )
    .filter(({ period, place }) => periodBounds(periodText('2000', period, place)).to <= end)
    .sort((left, right) => (endOf(left) < endOf(right) ? 1 : endOf(left) > endOf(right) ? -1 : 0));
}

function endOf({ period, place }: Held): string {
  return periodBounds(periodText('2000', period, place)).to;
}

interface Target {
  readonly out: Column;
  readonly recorder: Recorder | null;
  readonly cell: number;
  /** Row and item as one number, as the ballot's own columns count them. */
  readonly item: number;
}

function findLatest(frame: Frame, held: readonly Held[], { out, recorder, cell, item }: Target): void {
  out.set(cell, 0, ABSENT);
  for (const { ballot, name, period, place } of held) {
    const columns = frame.ballots[ballot] as BallotColumns;
    const from = item * PERIODS_PER_YEAR[period] + place;
    const { scored, sum } = columns.sumOf(from);
    if (scored === 0) continue;
    out.set(cell, sum, scored * POINT_SCALE);
    const working = {
      ...ballotWorking(columns, from),
      ballot: { name, period: periodText(frame.cycle, period, place) },
    };
    if (recorder !== null) recorder.note(cell, working, []);
    return;
  }
}
