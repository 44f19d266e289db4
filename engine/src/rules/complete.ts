import { type Column, MISSING } from '../column.ts';
import { PERIODS_PER_YEAR } from '../day.ts';
import { done, refused } from '../problem.ts';
import { type CellPlace, type Recorder, required, ruleKind, type Source, unknownName, wrongShape } from './kind.ts';

/** Whole periods only: where one item of a period is missing, the period is missing with all its items. */
export const complete = ruleKind({
  rule: 'complete',
  fields: { of: required('source') },
  compile(part, scope) {
    const source = scope.source(part.of);
    if (source === null) return refused(unknownName(part, 'of', part.of));
    const { axis, period } = source.shape;
    if (axis === null || period === null) return refused(wrongShape(part, 'of', 'items-and-periods'));
    const length = PERIODS_PER_YEAR[period];
    return done({
      shape: source.shape,
      run(frame, out, recorder) {
        const column = frame.columns[source.index] as Column;
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          for (let index = 0; index < length; index += 1) {
            const from = row * axis.length * length + index;
            takePeriod({ column, out, source, recorder }, { from, length, items: axis.length });
          }
        }
      },
    });
  },
});

interface Taking {
  readonly column: Column;
  readonly out: Column;
  readonly source: Source;
  readonly recorder: Recorder | null;
}

interface Cells {
  readonly from: number;
  /** From one item to the next. */
  readonly length: number;
  readonly items: number;
}

function takePeriod({ column, out, source, recorder }: Taking, { from, length, items }: Cells): void {
  let isWhole = true;
  for (let at = 0; at < items; at += 1) if (column.isMissing(from + at * length)) isWhole = false;
  for (let at = 0; at < items; at += 1) {
    const cell = from + at * length;
    if (!isWhole && column.isPresent(cell)) out.set(cell, 0, MISSING);
    else {
      out.take(cell, column, cell);
      if (recorder !== null && column.isPresent(cell)) note(recorder, column, { source, cell });
    }
  }
}

function note(recorder: Recorder, column: Column, place: CellPlace): void {
  const parts = place.source.part === null ? [] : [place];
  recorder.note(place.cell, { rule: 'complete', value: column.text(place.cell) }, parts);
}
