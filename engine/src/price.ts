import { addRational, compareRational, multiplyRational, type Rational, rational } from './exact.ts';
import type { Figure } from './figure.ts';
import type { EntryPrice, Rest, TableRow, UnitPrice } from './inputs.ts';

/** What a quantity of one entry is worth, by the unit or by a table; exact. */
export function worthOfQuantity(quantity: Rational, { perUnit, table }: EntryPrice): Rational {
  return perUnit === null ? exact(rowOf(table, quantity).points) : worthOfUnits(quantity, perUnit);
}

function worthOfUnits(quantity: Rational, { every, points, rest, most }: UnitPrice): Rational {
  const worth = multiplyRational(unitsOf(quantity, exact(every), rest), exact(points));
  return most !== null && compareRational(worth, exact(most)) > 0 ? exact(most) : worth;
}

/** How many units there are in an amount that is not below 0. */
export function unitsOf(amount: Rational, every: Rational, rest: Rest): Rational {
  const units = rational(amount.n * every.d, amount.d * every.n);
  if (rest === 'share') return units;
  const whole = units.n / units.d;
  return rational(rest === 'up' && whole * units.d !== units.n ? whole + 1n : whole);
}

/** The row of a table that a value falls into: rows go from high to low, the last has no lower edge. */
export function rowOf<Row extends Pick<TableRow, 'from'>>(rows: readonly Row[], value: Rational): Row {
  const row = rows.find(({ from }) => from === null || compareRational(value, exact(from)) >= 0);
  if (row === undefined)
    throw new RangeError('A table ends with a row without a lower edge; compiling has seen to it.');
  return row;
}

export function exact({ n, d }: Pick<Figure, 'n' | 'd'>): Rational {
  return rational(n, d);
}

export function difference(left: Rational, right: Rational): Rational {
  return addRational(left, { n: -right.n, d: right.d });
}
