import type { Column } from '../column.ts';
import { ABSENT } from '../column.ts';
import { PERIODS_PER_YEAR, periodBounds, periodsOf } from '../day.ts';
import { POINT_SCALE } from '../exact.ts';
import { done, refused } from '../problem.ts';
import {
  cellsPerRow,
  type Frame,
  type ReadVeto,
  type Recorder,
  required,
  ruleKind,
  type Source,
  unknownName,
  wrongShape,
} from './kind.ts';

/** A period within which one of these vetoes falls counts as 0, whatever was scored; a period not due stays empty. */
export const zeroedByVeto = ruleKind({
  rule: 'zeroed-by-veto',
  fields: { of: required('source'), vetoes: required('vetoes') },
  compile(part, scope) {
    const source = scope.source(part.of);
    if (source === null) return refused(unknownName(part, 'of', part.of));
    const { period } = source.shape;
    if (period === null) return refused(wrongShape(part, 'of', 'periods'));
    const unknown = part.vetoes.find((id) => scope.veto(id) === null);
    if (unknown !== undefined) return refused(unknownName(part, 'vetoes', unknown));
    const width = cellsPerRow(source.shape, scope.cycleLength);
    const length = PERIODS_PER_YEAR[period];
    return done({
      shape: source.shape,
      run(frame, out, recorder) {
        const column = frame.columns[source.index] as Column;
        const bounds = periodsOf(frame.cycle, period).map(periodBounds);
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          const held = (frame.vetoes[row] as readonly ReadVeto[]).filter(({ veto }) => part.vetoes.includes(veto));
          for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
            const { from, to } = bounds[cell % length] as (typeof bounds)[number];
            const veto = held.find(({ on }) => on >= from && on <= to);
            const d = column.d[cell] as number;
            if (veto !== undefined && d !== ABSENT) out.set(cell, 0, POINT_SCALE);
            else copy(column, out, cell);
            if (recorder !== null) note({ frame, column, source, recorder }, cell, nameOf(scope.veto, veto));
          }
        }
      },
    });
  },
});

function copy(column: Column, out: Column, cell: number): void {
  if (column.isPresent(cell)) out.setValue(cell, column.value(cell));
  else out.set(cell, 0, column.d[cell] as number);
}

interface Noting {
  readonly frame: Frame;
  readonly column: Column;
  readonly source: Source;
  readonly recorder: Recorder;
}

interface NamedVeto extends ReadVeto {
  readonly name: string;
}

function nameOf(veto: (id: string) => string | null, held: ReadVeto | undefined): NamedVeto | null {
  return held === undefined ? null : { ...held, name: veto(held.veto) ?? held.veto };
}

function note({ column, source, recorder }: Noting, cell: number, veto: NamedVeto | null): void {
  const before = column.isPresent(cell) ? column.text(cell) : null;
  const working = {
    rule: 'zeroed-by-veto' as const,
    before,
    veto: veto === null ? null : { id: veto.veto, name: veto.name, on: veto.on },
  };
  recorder.note(cell, working, source.part === null ? [] : [{ source, cell }]);
}
