import { ABSENT } from '../column.ts';
import { isPeriodDue, PERIODS_PER_YEAR, periodText } from '../day.ts';
import type { ReadEntry } from '../entry-columns.ts';
import { decimalFromPoints, POINT_SCALE } from '../exact.ts';
import { done, refused } from '../problem.ts';
import { cellsPerRow, optional, required, ruleKind, type ScopeEntry, unknownName, wrongShape } from './kind.ts';

/** Per kind of entry, and per period where it says so: how many entries there are, or their quantities added up. */
export const counted = ruleKind({
  rule: 'counted',
  fields: { of: required('entries'), what: required('counting'), per: optional('granularity') },
  compile(part, scope) {
    const inputs: ScopeEntry[] = [];
    for (const id of part.of) {
      const entry = scope.entry(id);
      if (entry === null) return refused(unknownName(part, 'of', id));
      if (part.what === 'quantity' && !entry.hasQuantity)
        return refused(wrongShape(part, 'of', 'quantities', { one: id }));
      inputs.push(entry);
    }
    const { per, what } = part;
    const periods = cellsPerRow({ axis: null, period: per }, scope.cycleLength);
    const fallsInto = (entry: ReadEntry, period: number) =>
      entry.month >= 0 && (per === null || Math.floor((entry.month * PERIODS_PER_YEAR[per]) / 12) === period);
    return done({
      shape: { axis: part.of, period: per },
      run(frame, out, recorder) {
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          const entries = frame.entries[row] as readonly ReadEntry[];
          inputs.forEach(({ index }, at) => {
            for (let period = 0; period < periods; period += 1) {
              const own = entries.filter((entry) => entry.input === index && fallsInto(entry, period));
              const isDue = per === null || isPeriodDue(frame.monthsDue[row] as number, per, period);
              const cell = (row * inputs.length + at) * periods + period;
              out.set(cell, 0, ABSENT);
              if (!isDue && own.length === 0) continue;
              const count = own.reduce((sum, { quantity }) => sum + (what === 'times' ? POINT_SCALE : quantity), 0);
              out.set(cell, count, POINT_SCALE);
              recorder?.note(
                cell,
                {
                  rule: 'counted',
                  what,
                  period: per === null ? null : periodText(frame.cycle, per, period),
                  entries: own.map(({ evidence, quantity }) => ({
                    on: evidence.on,
                    quantity: what === 'times' ? null : decimalFromPoints(quantity),
                    entryId: evidence.entryId ?? null,
                    note: evidence.note ?? null,
                  })),
                  count: decimalFromPoints(count),
                },
                [],
              );
            }
          });
        }
      },
    });
  },
});
