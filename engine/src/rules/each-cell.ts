import type { Column } from '../column.ts';
import type { Rational } from '../exact.ts';
import type { Working } from '../explanation.ts';
import { done, type Result, refused } from '../problem.ts';
import { cellsPerRow, type PartHead, type Scope, type Step, unknownName } from './kind.ts';

/** What becomes of one number, and how that is told. */
export interface CellChange {
  readonly change: (value: Rational) => Rational;
  readonly working: (value: Rational) => Working;
}

/** A rule that makes each number of a source into another one; what is empty stays empty in the same way. */
export function eachCell(
  part: PartHead & { readonly of: string },
  scope: Scope,
  { change, working }: CellChange,
): Result<Step> {
  const source = scope.source(part.of);
  if (source === null) return refused(unknownName(part, 'of', part.of));
  const width = cellsPerRow(source.shape, scope.cycleLength);
  return done({
    shape: source.shape,
    run(frame, out, recorder) {
      const column = frame.columns[source.index] as Column;
      for (let row = frame.first; row < frame.end; row += 1) {
        if (frame.active[row] === 0) continue;
        for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
          if (!column.isPresent(cell)) {
            out.set(cell, 0, column.d[cell] as number);
            continue;
          }
          const value = column.value(cell);
          out.setValue(cell, change(value));
          recorder?.note(cell, working(value), source.part === null ? [] : [{ source, cell }]);
        }
      }
    },
  });
}
