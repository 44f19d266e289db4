import { Column } from './column.ts';
import type { Step } from './rules/kind.ts';

interface PlacedStep extends Pick<Step, 'shape' | 'fillsAll'> {
  readonly column: number;
}

/**
 * Columns that only later parts of the same run read: all sheets of a plan work them out in the same memory, one after
 * the other, so that it stays in the processor's reach. What they hold is good until the next run.
 */
export class WorkingColumns {
  private readonly widths: ReadonlyMap<number, number>;
  private readonly columns: (Column | undefined)[] = [];

  /**
   * Conditions, quotas and published numbers go by parts with one number per member, or by what the total adds up:
   * `published`.
   */
  constructor(widths: readonly number[], steps: readonly PlacedStep[], published: ReadonlySet<number>) {
    const passing = steps.filter(
      ({ column, shape, fillsAll }) => fillsAll === true && shape.axis !== null && !published.has(column),
    );
    this.widths = new Map(passing.map(({ column }) => [column, widths[column] as number]));
  }

  /** The column of a part for a sheet of so many rows; null where each sheet keeps its own. */
  of(part: number, rows: number): Column | null {
    const width = this.widths.get(part);
    if (width === undefined) return null;
    const known = this.columns[part];
    if (known !== undefined && known.n.length >= rows * width) return known;
    const grown = new Column(rows * width, rows);
    this.columns[part] = grown;
    return grown;
  }
}
