import { type Column, MISSING } from '../column.ts';
import { exactText } from '../exact.ts';
import type { Figure } from '../figure.ts';
import { exact } from '../price.ts';
import { done, refused } from '../problem.ts';
import { grainOf } from './unlike-sources.ts';
import {
  cellsPerRow,
  type Need,
  oncePerRow,
  optional,
  required,
  ruleKind,
  type Source,
  unknownName,
  wrongShape,
} from './kind.ts';

interface Test extends Need {
  readonly source: Source;
}

/** A number that counts only where this and that holds; else another number stands, or 0. */
export const gated = ruleKind({
  rule: 'gated',
  fields: { of: required('source'), needs: required('needs'), otherwise: optional('figure') },
  compile(part, scope) {
    const source = scope.source(part.of);
    if (source === null) return refused(unknownName(part, 'of', part.of));
    const tests: Test[] = [];
    for (const need of part.needs) {
      const tested = scope.source(need.part);
      if (tested === null) return refused(unknownName(part, 'needs', need.part));
      if (tested.shape.axis !== null || oncePerRow(tested.shape.period) !== null)
        return refused(wrongShape(part, 'needs', 'one-number', { has: grainOf(tested.shape), one: tested.id }));
      if (need.from === null && need.below === null) return refused(wrongShape(part, 'needs', 'from-or-below'));
      tests.push({ ...need, source: tested });
    }
    const other = part.otherwise ?? { n: 0, d: 1 };
    const width = cellsPerRow(source.shape, scope.cycleLength);
    return done({
      shape: source.shape,
      run(frame, out, recorder) {
        const column = frame.columns[source.index] as Column;
        const columnOf = (test: Test) => frame.columns[test.source.index] as Column;
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          const isOpen = tests.some((test) => columnOf(test).isMissing(row));
          const isMet = !isOpen && tests.every((test) => holds(test, columnOf(test), row));
          for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
            const isPresent = column.isPresent(cell);
            if (isPresent && isOpen) out.set(cell, 0, MISSING);
            else if (isPresent && !isMet) out.set(cell, other.n, other.d);
            else out.take(cell, column, cell);
            if (recorder === null || !isPresent || isOpen) continue;
            const needs = tests.map((test) => ({
              name: scope.nameOf(test.part),
              value: columnOf(test).isPresent(row) ? columnOf(test).text(row) : null,
              from: text(test.from),
              below: text(test.below),
              met: holds(test, columnOf(test), row),
            }));
            const working = {
              rule: 'gated',
              value: column.text(cell),
              needs,
              otherwise: exactText(exact(other)),
            } as const;
            const places = tests.flatMap((test) =>
              test.source.part === null ? [] : [{ source: test.source, cell: row }],
            );
            recorder.note(cell, working, [...(source.part === null ? [] : [{ source, cell }]), ...places]);
          }
        }
      },
    });
  },
});

/** What does not apply to somebody fails no test of his. */
function holds({ from, below }: Need, column: Column, row: number): boolean {
  if (!column.isPresent(row)) return true;
  return (from === null || column.compare(row, from) >= 0) && (below === null || column.compare(row, below) < 0);
}

function text(figure: Figure | null): string | null {
  return figure === null ? null : exactText(exact(figure));
}
