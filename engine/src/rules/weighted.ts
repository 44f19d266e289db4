import { ABSENT, Column, MISSING } from '../column.ts';
import { fastExactText } from '../exact.ts';
import type { Figure } from '../figure.ts';
import { done, refused } from '../problem.ts';
import {
  cellsPerRow,
  oncePerRow,
  type Frame,
  type Recorder,
  required,
  ruleKind,
  type Shape,
  type Source,
  unknownName,
  wrongShape,
} from './kind.ts';

interface WeightedTerm {
  readonly source: Source;
  readonly weight: Figure;
}

/** Parts of one grain times their weights, cell by cell. */
export const weighted = ruleKind({
  rule: 'weighted',
  fields: { terms: required('terms') },
  compile(part, scope) {
    const terms: WeightedTerm[] = [];
    for (const term of part.terms) {
      const source = scope.source(term.part);
      if (source === null) return refused(unknownName(part, 'terms', term.part));
      terms.push({ source, weight: term.weight });
    }
    const [first] = terms;
    if (first === undefined) return refused(wrongShape(part, 'terms', 'terms'));
    const { axis, period } = first.source.shape;
    const shape: Shape = { axis, period: oncePerRow(period) };
    if (terms.some((term) => !sameShape(term.source.shape, shape)))
      return refused(wrongShape(part, 'terms', 'same-grain'));
    const width = cellsPerRow(shape, scope.cycleLength);
    return done({
      shape,
      run(frame, out, recorder) {
        const columns = terms.map(({ source }) => frame.columns[source.index] as Column);
        for (let row = 0; row < frame.rows; row += 1) {
          if (frame.active[row] === 0) continue;
          for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
            weigh(columns, out, { terms, cell });
            if (recorder !== null) noteWeighted(frame, recorder, { terms, cell });
          }
        }
      },
    });
  },
});

interface WeightedCell {
  readonly terms: readonly WeightedTerm[];
  readonly cell: number;
}

function weigh(columns: readonly Column[], out: Column, { terms, cell }: WeightedCell): void {
  let state = ABSENT;
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] as Column;
    const { weight } = terms[at] as WeightedTerm;
    const d = column.d[cell] as number;
    if (d === MISSING) return out.set(cell, 0, MISSING);
    if (d === ABSENT) continue;
    // The first product is set as it stands, so that equal denominators meet on the fast path.
    if (state === ABSENT) out.copyFrom(cell, column, cell, weight);
    else out.addProduct(cell, column, cell, weight);
    state = 1;
  }
  if (state === ABSENT) out.set(cell, 0, ABSENT);
}

function noteWeighted(frame: Frame, recorder: Recorder, { terms, cell }: WeightedCell): void {
  const present = terms.filter(({ source }) => frame.columns[source.index]?.isPresent(cell));
  const rows = present.map(({ source, weight }) => {
    const column = frame.columns[source.index] as Column;
    const product = new Column(1);
    product.copyFrom(0, column, cell, weight);
    return {
      part: source.id,
      weight: fastExactText(weight.n, weight.d),
      value: column.text(cell),
      product: product.text(0),
    };
  });
  recorder.note(
    cell,
    { rule: 'weighted', terms: rows },
    present.map(({ source }) => ({ source, cell })),
  );
}

function sameShape(left: Shape, right: Shape): boolean {
  return oncePerRow(left.period) === right.period && (left.axis ?? []).join('\n') === (right.axis ?? []).join('\n');
}
