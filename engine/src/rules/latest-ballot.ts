import { BallotMeasure } from '../ballot-measure.ts';
import { ballotWorking } from '../ballot-working.ts';
import { ABSENT, type Column } from '../column.ts';
import { isPeriodDue, PERIODS_PER_YEAR, periodBounds, periodText } from '../day.ts';
import type { Granularity } from '../day.ts';
import { done, refused } from '../problem.ts';
import { cellsPerRow, type Frame, type Recorder, required, ruleKind, unknownName, wrongShape } from './kind.ts';

/** One ballot of the cycle: which papers, and by which period of the output they are there. */
interface Held {
  readonly measure: BallotMeasure;
  readonly name: string;
  readonly period: Granularity;
  readonly place: number;
}

/**
 * For each period what the latest ballot held by its end comes to. Before the first one the cell stays empty; of a
 * ballot that was not held for somebody its own policy says whether the one before it is left standing.
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
    const measured = ballots.map(({ index, name, period, input }) => ({
      measure: new BallotMeasure(index, input),
      name,
      period,
    }));
    const latestFirst = (index: number) => heldBy(measured, index, part.per);
    const order = Array.from({ length }, (_, index) => latestFirst(index));
    return done({
      asks: 'ballots',
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
                row,
                item: Math.floor(offset / length),
              });
          }
        }
      },
    });
  },
});

/** The ballots that are there by the end of a period, the latest first. */
function heldBy(
  ballots: readonly { readonly measure: BallotMeasure; readonly name: string; readonly period: Granularity }[],
  index: number,
  per: Granularity,
): readonly Held[] {
  // Any year tells which period ends first.
  const end = periodBounds(periodText('2000', per, index)).to;
  return ballots
    .flatMap(({ measure, name, period }) =>
      Array.from({ length: PERIODS_PER_YEAR[period] }, (_, place) => ({ measure, name, period, place })),
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
  readonly row: number;
  /** Along the items of the ballots. */
  readonly item: number;
}

/** The latest ballot that comes to something: its papers, or what its scheme says of one that was not held. */
function findLatest(frame: Frame, held: readonly Held[], { out, recorder, cell, row, item }: Target): void {
  out.set(cell, 0, ABSENT);
  for (const { measure, name, period, place } of held) {
    measure.fill(frame, { row, item, period: place }, out, cell);
    if (out.d[cell] === ABSENT) continue;
    if (recorder === null) return;
    const working = {
      ...ballotWorking(measure, measure.columnsOf(frame), measure.cellOf({ row, item, period: place })),
      ballot: { name, period: periodText(frame.cycle, period, place) },
    };
    return recorder.note(cell, working, []);
  }
}
