import { addRational, compareRational, exactText, multiplyRational, type Rational, rational } from '../exact.ts';
import { difference, exact, unitsOf } from '../price.ts';
import { refused } from '../problem.ts';
import { eachCell } from './each-cell.ts';
import { optional, type PartOf, required, ruleKind, wrongShape } from './kind.ts';

const fields = {
  of: required('source'),
  every: required('figure'),
  points: required('figure'),
  rest: required('rest'),
  above: optional('figure'),
  below: optional('figure'),
  base: optional('figure'),
  least: optional('figure'),
  most: optional('figure'),
} as const;

type UnitPart = PartOf<'per-unit', typeof fields>;

interface Counted {
  /** How far the number lies beyond the edge it is counted from. */
  readonly beyond: Rational;
  readonly units: Rational;
  readonly before: Rational;
}

/**
 * So many points for every so much of a number, counted from 0, above an edge, or below one: «below 90 %, 1 point off
 * for every 10 %». What is left of a unit counts nothing, a whole unit, or its share, as the scheme says.
 */
export const perUnit = ruleKind({
  rule: 'per-unit',
  fields,
  compile(part, scope) {
    if (part.every.n <= 0) return refused(wrongShape(part, 'every', 'above-zero'));
    if (part.above !== null && part.below !== null) return refused(wrongShape(part, 'below', 'one-edge'));
    return eachCell(part, scope, {
      change: (value) => bounded(part, countedOf(part, value).before),
      working(value) {
        const { beyond, units, before } = countedOf(part, value);
        const text = (figure: UnitPart['above']) => (figure === null ? null : exactText(exact(figure)));
        return {
          rule: 'per-unit',
          of: scope.nameOf(part.of),
          value: exactText(value),
          above: text(part.above),
          below: text(part.below),
          beyond: exactText(beyond),
          every: exactText(exact(part.every)),
          rest: part.rest,
          units: exactText(units),
          points: exactText(exact(part.points)),
          base: text(part.base),
          before: exactText(before),
          least: text(part.least),
          most: text(part.most),
        };
      },
    });
  },
});

function countedOf({ every, points, rest, above, below, base }: UnitPart, value: Rational): Counted {
  const distance = below === null ? difference(value, exact(above ?? { n: 0, d: 1 })) : difference(exact(below), value);
  const beyond = distance.n < 0n ? rational(0) : distance;
  const units = unitsOf(beyond, exact(every), rest);
  const worth = multiplyRational(units, exact(points));
  return { beyond, units, before: base === null ? worth : addRational(exact(base), worth) };
}

function bounded({ least, most }: UnitPart, value: Rational): Rational {
  if (least !== null && compareRational(value, exact(least)) < 0) return exact(least);
  return most !== null && compareRational(value, exact(most)) > 0 ? exact(most) : value;
}
