import { exactText } from '../exact.ts';
import { exact, rowOf } from '../price.ts';
import { refused } from '../problem.ts';
import { faultsOfTable } from '../table.ts';
import { eachCell } from './each-cell.ts';
import { required, ruleKind } from './kind.ts';

/** Each number becomes the points of the row it falls into: rows go from high to low, closed below and open above. */
export const byTable = ruleKind({
  rule: 'by-table',
  fields: { of: required('source'), rows: required('rows') },
  compile(part, scope) {
    const faults = faultsOfTable(part.rows, `parts.${part.id}.rows`);
    if (faults.length > 0) return refused(...faults);
    return eachCell(part, scope, {
      change: (value) => exact(rowOf(part.rows, value).points),
      working(value) {
        const row = rowOf(part.rows, value);
        const above = part.rows[part.rows.indexOf(row) - 1]?.from ?? null;
        return {
          rule: 'by-table',
          of: scope.nameOf(part.of),
          value: exactText(value),
          from: row.from === null ? null : exactText(exact(row.from)),
          below: above === null ? null : exactText(exact(above)),
          points: exactText(exact(row.points)),
        };
      },
    });
  },
});
