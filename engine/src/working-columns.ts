import { Column } from './column.ts';
import type { EvidenceColumns, Step } from './rules/kind.ts';
import type { CandidateColumns } from './rules/quota.ts';

interface PlacedStep extends Pick<Step, 'shape' | 'fillsAll'> {
  readonly column: number;
}

/** Where rows are put together to be brought in order; it can be used again for the next order. */
export type CandidateRoom = Omit<CandidateColumns, 'count'>;

export function candidateRoom(rows: number): CandidateRoom {
  return { rows: new Int32Array(rows), points: new Float64Array(rows) };
}

/**
 * Memory that all sheets of a plan use, one after the other, so that it stays in the processor's reach and is not asked
 * for anew: columns that only later parts of the same run read, the columns that one member is read into, and room to
 * bring rows in order. What it holds is good until the next use.
 */
export class WorkingColumns {
  private readonly widths: ReadonlyMap<number, number>;
  private readonly columns: (Column | undefined)[] = [];
  private candidates = candidateRoom(0);
  private row: EvidenceColumns | null = null;

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

  /** Room for so many rows at least. */
  room(rows: number): CandidateRoom {
    if (this.candidates.rows.length < rows) this.candidates = candidateRoom(rows);
    return this.candidates;
  }

  /** Empty columns of a single row. */
  oneRow(make: () => EvidenceColumns): EvidenceColumns {
    const { columns, ballots } = (this.row ??= make());
    for (const each of [...columns, ...ballots]) each.clear();
    return { columns: [...columns], ballots };
  }
}
