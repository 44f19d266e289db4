import { ABSENT, Column, MISSING } from '../column.ts';
import { addRational, fastExactText, POINT_SCALE, type Rational, rational } from '../exact.ts';
import { type Figure, figurePoints, type RoundingMode } from '../figure.ts';
import { done, refused } from '../problem.ts';
import { addTerms } from './add-terms.ts';
import { unlikeSources } from './unlike-sources.ts';
import {
  cellsPerRow,
  oncePerRow,
  type Frame,
  optional,
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

/**
 * Parts of one grain times their weights, cell by cell. What does not apply is passed over; with `scaled` the
 * other weights then grow to the whole, with `otherwise` those terms stand in where any of the first does not apply.
 */
export const weighted = ruleKind({
  rule: 'weighted',
  fields: {
    terms: required('terms'),
    scaled: optional('flag'),
    otherwise: optional('terms'),
    rounding: optional('rounding'),
  },
  compile(part, scope) {
    const terms: WeightedTerm[] = [];
    const others: WeightedTerm[] = [];
    for (const [list, given] of [
      [terms, part.terms],
      [others, part.otherwise ?? []],
    ] as const) {
      for (const term of given) {
        const source = scope.source(term.part);
        if (source === null) return refused(unknownName(part, 'terms', term.part));
        list.push({ source, weight: term.weight });
      }
    }
    const [first] = terms;
    if (first === undefined) return refused(wrongShape(part, 'terms', 'terms'));
    const { axis, period } = first.source.shape;
    const shape: Shape = { axis, period: oncePerRow(period) };
    const sources = [...terms, ...others].map(({ source }) => source);
    const unlike = unlikeSources(part, 'terms', 'same-grain', sources);
    if (unlike !== null) return refused(unlike);
    const step = part.rounding == null ? null : figurePoints(part.rounding.step);
    if (part.rounding != null && (step === null || step <= 0)) return refused(wrongShape(part, 'rounding', 'step'));
    const rounding = part.rounding == null || step === null ? null : { step, mode: part.rounding.mode };
    const isScaled = part.scaled === true;
    // A weight of 0 that is left alone could not grow to the whole.
    if (isScaled && [...terms, ...others].some(({ weight }) => weight.n <= 0))
      return refused(wrongShape(part, 'terms', 'weights-above-zero'));
    const varies = isScaled || others.length > 0;
    const width = cellsPerRow(shape, scope.cycleLength);
    const added = terms.map((term) => ({ ...term, axis: 1 }));
    return done({
      shape,
      run(frame, out, recorder) {
        if (!varies) addTerms(frame, out, added, width);
        if (!varies && rounding === null && recorder === null) return;
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          if (rounding !== null) out.setUnlike(row);
          for (let at = 0; at < width; at += 1) {
            const cell = row * width + at;
            const counted = varies ? countedTerms(frame, { terms, others, isScaled }, cell) : terms;
            if (varies) weigh(frame, out, counted, cell);
            if (rounding !== null && out.isPresent(cell)) roundCell(out, cell, rounding);
            if (recorder !== null) noteWeighted(frame, recorder, { terms: counted, cell, rounding, out });
          }
        }
      },
    });
  },
});

interface Variants {
  readonly terms: readonly WeightedTerm[];
  readonly others: readonly WeightedTerm[];
  readonly isScaled: boolean;
}

/** The terms that stand for a cell, with the weights they have there. */
function countedTerms(frame: Frame, { terms, others, isScaled }: Variants, cell: number): readonly WeightedTerm[] {
  const applies = ({ source }: WeightedTerm) => frame.columns[source.index]?.d[cell] !== ABSENT;
  const standing = others.length > 0 && !terms.every(applies) ? others : terms;
  const left = standing.filter(applies);
  if (!isScaled || left.length === standing.length || left.length === 0) return standing;
  const whole = wholeOf(standing);
  const rest = wholeOf(left);
  return left.map(({ source, weight }) => {
    const scaled = rational(BigInt(weight.n) * whole.n * rest.d, BigInt(weight.d) * whole.d * rest.n);
    return { source, weight: { ...weight, n: Number(scaled.n), d: Number(scaled.d) } };
  });
}

function wholeOf(terms: readonly WeightedTerm[]): Rational {
  return terms.reduce((sum, { weight }) => addRational(sum, rational(weight.n, weight.d)), rational(0));
}

interface WeightedCell {
  readonly terms: readonly WeightedTerm[];
  readonly cell: number;
  /** How each cell is rounded; null keeps it exact. */
  readonly rounding: CellRounding | null;
}

interface CellRounding {
  /** Ten-thousandths. */
  readonly step: number;
  readonly mode: RoundingMode;
}

function roundCell(out: Column, cell: number, { step, mode }: CellRounding): void {
  out.set(cell, out.rounded(cell, step, mode), POINT_SCALE);
}

/** Terms that differ from cell to cell. */
function weigh(frame: Frame, out: Column, terms: readonly WeightedTerm[], cell: number): void {
  out.set(cell, 0, ABSENT);
  for (const { source, weight } of terms) {
    const column = frame.columns[source.index] as Column;
    const d = column.d[cell] as number;
    if (d === MISSING) return out.set(cell, 0, MISSING);
    if (d === ABSENT) continue;
    // The first product is set as it stands, so that equal denominators meet on the fast path.
    if (out.d[cell] === ABSENT) out.copyFrom(cell, column, cell, weight);
    else out.addProduct(cell, column, cell, weight);
  }
}

/** One cell to multiply in; it holds nothing between two notes. */
const product = new Column(1);

function noteWeighted(
  frame: Frame,
  recorder: Recorder,
  { terms, cell, rounding, out }: WeightedCell & { readonly out: Column },
): void {
  const present = terms.filter(({ source }) => frame.columns[source.index]?.isPresent(cell));
  const rows = present.map(({ source, weight }) => {
    const column = frame.columns[source.index] as Column;
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
    rounding === null
      ? { rule: 'weighted', terms: rows }
      : {
          rule: 'weighted',
          terms: rows,
          rounding: { step: fastExactText(rounding.step, POINT_SCALE), mode: rounding.mode, after: out.text(cell) },
        },
    present.map(({ source }) => ({ source, cell })),
  );
}
