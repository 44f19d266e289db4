import { Column } from '../column.ts';
import { exactText, fastExactText, POINT_SCALE, rational, roundedSteps } from '../exact.ts';
import type { SumTerm } from '../explanation.ts';
import { figurePoints } from '../figure.ts';
import { done, refused } from '../problem.ts';
import { type AddedTerm, addTerms } from './add-terms.ts';
import { unlikeSources } from './unlike-sources.ts';
import {
  type CellPlace,
  cellsPerRow,
  oncePerRow,
  optional,
  type PartOf,
  type Recorder,
  required,
  ruleKind,
  type Scope,
  type Shape,
  unknownName,
  wrongShape,
} from './kind.ts';

const fields = {
  terms: required('terms'),
  base: optional('figure'),
  least: optional('figure'),
  most: optional('figure'),
  rounding: optional('rounding'),
} as const;

type SumPart = PartOf<'sum', typeof fields>;

const ONE = { n: 1, d: 1 };

/** Parts added up over all their items, held within bounds, then rounded once where the scheme says so. */
export const sum = ruleKind({
  rule: 'sum',
  fields,
  compile(part, scope) {
    const terms: AddedTerm[] = [];
    for (const term of part.terms) {
      const source = scope.source(term.part);
      if (source === null) return refused(unknownName(part, 'terms', term.part));
      terms.push({ source, weight: term.weight, axis: source.shape.axis?.length ?? 1 });
    }
    const [first] = terms;
    if (first === undefined) return refused(wrongShape(part, 'terms', 'terms'));
    const shape: Shape = { axis: null, period: oncePerRow(first.source.shape.period) };
    const sources = terms.map(({ source }) => source);
    const unlike = unlikeSources(part, 'terms', 'same-periods', sources);
    if (unlike !== null) return refused(unlike);
    const step = part.rounding === null ? null : figurePoints(part.rounding.step);
    if (part.rounding !== null && (step === null || step <= 0)) return refused(wrongShape(part, 'rounding', 'step'));
    const base = part.base === null ? null : new Column(1);
    if (base !== null && part.base !== null) base.set(0, part.base.n, part.base.d);
    const { least, most, rounding } = part;
    const isFinished = base !== null || least !== null || most !== null || rounding !== null;
    const summing: Summing = { part, terms, step, base, periods: cellsPerRow(shape, scope.cycleLength), scope };
    return done({
      shape,
      run(frame, out, recorder) {
        addTerms(frame, out, terms, summing.periods);
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0 || (!isFinished && recorder === null)) continue;
          for (let period = 0; period < summing.periods; period += 1) {
            const cell = row * summing.periods + period;
            if (!out.isPresent(cell)) continue;
            if (summing.base !== null) out.addProduct(cell, summing.base, 0, ONE);
            if (recorder !== null) noteSum(summing, frame.columns, { out, row, period, recorder });
            finishCell(summing, out, cell);
          }
          if (isFinished) out.setUnlike(row);
        }
      },
    });
  },
});

interface Summing {
  readonly part: SumPart;
  readonly terms: readonly AddedTerm[];
  readonly step: number | null;
  /** A column of one cell, so that it adds like everything else. */
  readonly base: Column | null;
  readonly periods: number;
  readonly scope: Scope;
}

interface Target {
  readonly out: Column;
  readonly row: number;
  readonly period: number;
}

interface NotedTarget extends Target {
  readonly recorder: Recorder;
}

/** Held within its bounds, then rounded. */
function finishCell({ part: { least, most, rounding }, step }: Summing, out: Column, cell: number): void {
  if (least !== null && out.compare(cell, least) < 0) out.set(cell, least.n, least.d);
  if (most !== null && out.compare(cell, most) > 0) out.set(cell, most.n, most.d);
  if (step !== null) out.set(cell, out.rounded(cell, step, rounding?.mode), POINT_SCALE);
}

/** One cell to multiply in; it holds nothing between two notes. */
const product = new Column(1);

function noteSum(summing: Summing, columns: readonly Column[], target: NotedTarget): void {
  const { part, periods, scope } = summing;
  const cell = target.row * periods + target.period;
  const terms: SumTerm[] = [];
  const places: CellPlace[] = [];
  for (const { source, weight, axis } of summing.terms) {
    const column = columns[source.index] as Column;
    for (let at = 0; at < axis; at += 1) {
      const from = (target.row * axis + at) * periods + target.period;
      if (!column.isPresent(from)) continue;
      const id = source.shape.axis?.[at] ?? source.id;
      const isWhole = weight.n === weight.d;
      if (!isWhole) product.copyFrom(0, column, from, weight);
      terms.push({ part: id, name: scope.nameOf(id), value: isWhole ? column.text(from) : product.text(0) });
      places.push({ source, cell: from });
    }
  }
  if (summing.base !== null) terms.push({ part: part.id, name: part.name, value: summing.base.text(0), isBase: true });
  target.recorder.note(
    cell,
    {
      rule: 'sum',
      terms,
      before: target.out.text(cell),
      least: part.least === null ? null : fastExactText(part.least.n, part.least.d),
      most: part.most === null ? null : fastExactText(part.most.n, part.most.d),
      rounding: part.rounding === null ? null : noteRounding(summing, target, cell),
    },
    places,
  );
}

function noteRounding({ part, step }: Summing, { out }: Target, cell: number) {
  const bounded = [part.least, part.most].find(
    (bound, index) => bound !== null && (index === 0 ? out.compare(cell, bound) < 0 : out.compare(cell, bound) > 0),
  );
  const value = bounded == null ? out.value(cell) : rational(bounded.n, bounded.d);
  const stepValue = rational(step ?? 1, POINT_SCALE);
  const mode = part.rounding?.mode ?? 'half-up';
  const after = rational(roundedSteps(value, stepValue, mode) * stepValue.n, stepValue.d);
  return { step: exactText(stepValue), mode, after: exactText(after) };
}
