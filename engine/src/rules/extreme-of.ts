import { ABSENT, type Column, MISSING } from '../column.ts';
import { compareRational } from '../exact.ts';
import { done, refused } from '../problem.ts';
import { unlikeSources } from './unlike-sources.ts';
import {
  cellsPerRow,
  type Extreme,
  type Frame,
  required,
  ruleKind,
  type Source,
  unknownName,
  wrongShape,
} from './kind.ts';

/** Cell by cell the highest or the lowest of several numbers: two ways to the same points, of which one counts. */
export const extremeOf = ruleKind({
  rule: 'extreme-of',
  fields: { of: required('sources'), take: required('extreme') },
  compile(part, scope) {
    const sources: Source[] = [];
    for (const id of part.of) {
      const source = scope.source(id);
      if (source === null) return refused(unknownName(part, 'of', id));
      sources.push(source);
    }
    const [first] = sources;
    if (first === undefined) return refused(wrongShape(part, 'of', 'sources'));
    const { shape } = first;
    const unlike = unlikeSources(part, 'of', 'same-grain', sources);
    if (unlike !== null) return refused(unlike);
    const width = cellsPerRow(shape, scope.cycleLength);
    return done({
      shape,
      run(frame, out, recorder) {
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
            const taken = take(frame, { sources, extreme: part.take, cell, out });
            if (recorder === null || taken === null) continue;
            const given = sources.filter((source) => columnOf(frame, source).isPresent(cell));
            recorder.note(
              cell,
              {
                rule: 'extreme-of',
                take: part.take,
                candidates: given.map((source) => ({
                  name: scope.nameOf(source.id),
                  value: columnOf(frame, source).text(cell),
                  counted: source === taken,
                })),
              },
              given.filter((source) => source.part !== null).map((source) => ({ source, cell })),
            );
          }
        }
      },
    });
  },
});

interface Taking {
  readonly sources: readonly Source[];
  readonly extreme: Extreme;
  readonly cell: number;
  readonly out: Column;
}

/** Whatever does not apply is passed over; what is due and missing leaves the outcome open. */
function take(frame: Frame, { sources, extreme, cell, out }: Taking): Source | null {
  let taken: Source | null = null;
  for (const source of sources) {
    const column = columnOf(frame, source);
    if (column.isMissing(cell)) {
      out.set(cell, 0, MISSING);
      return null;
    }
    if (!column.isPresent(cell)) continue;
    const order = taken === null ? 1 : compareRational(column.value(cell), columnOf(frame, taken).value(cell));
    if (taken === null || (extreme === 'highest' ? order > 0 : order < 0)) taken = source;
  }
  if (taken === null) out.set(cell, 0, ABSENT);
  else out.take(cell, columnOf(frame, taken), cell);
  return taken;
}

function columnOf(frame: Frame, source: Source): Column {
  return frame.columns[source.index] as Column;
}
