import type { Column } from '../column.ts';
import { ABSENT } from '../column.ts';
import { type Granularity, periodBounds, periodsOf } from '../day.ts';
import { POINT_SCALE } from '../exact.ts';
import { done, refused } from '../problem.ts';
import { proofOf } from '../standing-veto.ts';
import {
  type BoundVeto,
  cellsPerRow,
  type Frame,
  oncePerRow,
  type ReadVeto,
  type Recorder,
  required,
  ruleKind,
  type Source,
  unknownName,
} from './kind.ts';

/**
 * A period within which one of these vetoes falls counts as 0, whatever was scored; a period not due stays empty.
 * A number of the whole year is 0 where one of them stands at the year's end.
 */
export const zeroedByVeto = ruleKind({
  rule: 'zeroed-by-veto',
  fields: { of: required('source'), vetoes: required('vetoes') },
  compile(part, scope) {
    const source = scope.source(part.of);
    if (source === null) return refused(unknownName(part, 'of', part.of));
    const vetoes = part.vetoes.map((id) => ({ id, bound: scope.veto(id) }));
    for (const { id, bound } of vetoes) {
      if (bound === null) return refused(unknownName(part, 'vetoes', id));
      if (bound.lacks !== null) return refused(unknownName(part, 'vetoes', bound.lacks));
    }
    const bound = vetoes.flatMap((veto) => veto.bound ?? []);
    const width = cellsPerRow(source.shape, scope.cycleLength);
    const period = oncePerRow(source.shape.period);
    return done({
      shape: source.shape,
      run(frame, out, recorder) {
        const column = frame.columns[source.index] as Column;
        const zeroing = period === null ? byYear(bound, frame) : byPeriod(bound, frame, period);
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          const zeroes = zeroing(row);
          for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
            const veto = zeroes(cell);
            if (veto !== null && column.d[cell] !== ABSENT) out.set(cell, 0, POINT_SCALE);
            else copy(column, out, cell);
            if (recorder !== null) note({ column, source, recorder }, cell, veto);
          }
        }
      },
    });
  },
});

interface NamedVeto {
  readonly id: string;
  readonly name: string;
  /** Null where a number proves it, which has no day. */
  readonly on: string | null;
}

/** The veto that makes a cell of the row 0; null where none does. */
type Zeroing = (row: number) => (cell: number) => NamedVeto | null;

function byYear(vetoes: readonly BoundVeto[], frame: Frame): Zeroing {
  return (row) => {
    const [veto = null] = vetoes.flatMap(({ id, name, ...rest }) => {
      const proof = proofOf({ id, name, ...rest }, frame, row);
      return proof === null ? [] : [{ id, name, on: proof.on }];
    });
    return () => veto;
  };
}

/** Only a document has a day. It stays what it was for its own period although it was lifted later. */
function byPeriod(vetoes: readonly BoundVeto[], frame: Frame, period: Granularity): Zeroing {
  const bounds = periodsOf(frame.cycle, period).map(periodBounds);
  return (row) => {
    const held = (frame.vetoes[row] as readonly ReadVeto[]).flatMap(({ veto, on }) => {
      const known = vetoes.find(({ id }) => id === veto);
      return known === undefined ? [] : [{ id: veto, name: known.name, on }];
    });
    return (cell) => {
      if (held.length === 0) return null;
      const { from, to } = bounds[cell % bounds.length] as (typeof bounds)[number];
      return held.find(({ on }) => on >= from && on <= to) ?? null;
    };
  };
}

function copy(column: Column, out: Column, cell: number): void {
  if (column.isPresent(cell)) out.setValue(cell, column.value(cell));
  else out.set(cell, 0, column.d[cell] as number);
}

interface Noting {
  readonly column: Column;
  readonly source: Source;
  readonly recorder: Recorder;
}

function note({ column, source, recorder }: Noting, cell: number, veto: NamedVeto | null): void {
  const before = column.isPresent(cell) ? column.text(cell) : null;
  const working = { rule: 'zeroed-by-veto' as const, before, veto };
  recorder.note(cell, working, source.part === null ? [] : [{ source, cell }]);
}
