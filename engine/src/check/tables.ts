import { exactText, compareRational, type Rational, rational } from '../exact.ts';
import type { TableRow } from '../inputs.ts';
import { edgesOf, ofRows, seamsOf } from './bands.ts';
import { advice, type Finding } from './finding.ts';
import type { Check, Inspected } from './inspected.ts';
import { exactFigure } from './range.ts';

interface Table {
  readonly place: string;
  readonly name: string;
  readonly clause: string;
  readonly rows: readonly TableRow[];
  /** The finest step between two values that can be looked up. */
  readonly grid: Rational;
}

/** Rows of a table that leave values without points, or give some of them two; and tables that go up and down. */
export const tablesCoverOnce: Check = (inspected) =>
  tablesOf(inspected).flatMap((table) => {
    const bands = table.rows.map((row) => ({ ...row, is: exactText(exactFigure(row.points)), clause: table.clause }));
    const list = { place: table.place, bands };
    return [...edgesOf(list, ofRows), ...seamsOf(list, { grid: table.grid, codes: ofRows }), ...turnsOf(table)];
  });

const FINEST = rational(1, 100);

function tablesOf({ assessment: { parts, inputs }, at }: Inspected): readonly Table[] {
  const isWhole = (of: string) => {
    const part = parts.find(({ id }) => id === of);
    if (part?.rule === 'counted') return part.what === 'times';
    return part?.rule === 'fact' && inputs.facts.some(({ id, whole }) => id === part.of && whole);
  };
  return [
    ...parts.flatMap((part) =>
      part.rule === 'by-table'
        ? [{ ...part, place: `${at}parts.${part.id}.rows`, grid: isWhole(part.of) ? rational(1) : FINEST }]
        : [],
    ),
    ...inputs.entries.flatMap((entry) => {
      const rows = entry.price?.table ?? [];
      return rows.length === 0
        ? []
        : [{ ...entry, rows, place: `${at}inputs.entries.${entry.id}.price.table`, grid: FINEST }];
    }),
  ];
}

/** More gives more, or more gives less; a table that does both turns an incentive around. */
function turnsOf({ place, name, clause, rows }: Table): readonly Finding[] {
  const steps = rows
    .slice(1)
    .map(({ points }, index) => compareRational(exactFigure((rows[index] as TableRow).points), exactFigure(points)));
  if (!(steps.some((step) => step > 0) && steps.some((step) => step < 0))) return [];
  return [
    advice({ code: 'incentive.table-turns', place, clauses: [clause], facts: { name }, cure: 'cure.order-table' }),
  ];
}
