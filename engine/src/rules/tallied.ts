import { Column } from '../column.ts';
import type { ReadEntry } from '../entry-columns.ts';
import { POINT_SCALE } from '../exact.ts';
import type { Figure } from '../figure.ts';
import type { Side } from './kind.ts';

/** An entry as it stands in one period: signed points `n / d` ten-thousandths, and why it is left out, if it is. */
export interface Tallied {
  readonly entry: ReadEntry;
  readonly n: number;
  readonly d: number;
  readonly left: 'matter' | 'times' | null;
}

/** What of signed points counts on a side. */
export function counted(side: Side, points: number): number {
  if (side === 'added') return Math.max(0, points);
  return side === 'deducted' ? Math.min(0, points) : points;
}

/** Points of one day together, held to a most on either side of 0, before the days are added up. */
export class DaySums {
  private readonly days: readonly string[];
  private readonly sums: Column;

  constructor(tallied: readonly Tallied[], most: Figure) {
    const standing = tallied.filter(({ left }) => left === null);
    this.days = [...new Set(standing.map(({ entry }) => entry.evidence.on))];
    this.sums = new Column(this.days.length);
    this.days.forEach((day, cell) => {
      this.sums.set(cell, 0, POINT_SCALE);
      for (const { entry, n, d } of standing) if (entry.evidence.on === day) this.sums.add(cell, n, d * POINT_SCALE);
      if (this.sums.compare(cell, most) > 0) this.sums.set(cell, most.n, most.d);
      const least = { n: -most.n, d: most.d };
      if (this.sums.compare(cell, least) < 0) this.sums.set(cell, least.n, least.d);
    });
  }

  addTo(out: Column, cell: number): void {
    this.days.forEach((_, day) => out.addProduct(cell, this.sums, day, { n: 1, d: 1 }));
  }
}
