import { ABSENT, type Column } from '../column.ts';
import { done, refused } from '../problem.ts';
import { unlikeSources } from './unlike-sources.ts';
import {
  cellsPerRow,
  type Frame,
  type Recorder,
  required,
  ruleKind,
  type Source,
  unknownName,
  wrongShape,
} from './kind.ts';

/** Cell by cell the first of several sources in which something stands: the agreed score, else the branch's. */
export const firstGiven = ruleKind({
  rule: 'first-given',
  fields: { of: required('sources') },
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
            const given = takeFirst(frame, sources, out, cell);
            if (recorder !== null && given !== null) note(recorder, scope.nameOf, { source: given, cell });
          }
        }
      },
    });
  },
});

/** The source whose cell was taken; null where nothing stands anywhere: missing if one is due, else empty. */
function takeFirst(frame: Frame, sources: readonly Source[], out: Column, cell: number): Source | null {
  let state = ABSENT;
  for (const source of sources) {
    const column = frame.columns[source.index] as Column;
    if (column.isPresent(cell)) {
      out.take(cell, column, cell);
      return source;
    }
    if (column.isMissing(cell)) state = column.d[cell] as number;
  }
  out.set(cell, 0, state);
  return null;
}

function note(recorder: Recorder, nameOf: (id: string) => string, place: { source: Source; cell: number }): void {
  const { source, cell } = place;
  const parts = source.part === null ? [] : [place];
  recorder.note(cell, { rule: 'first-given', source: source.id, name: nameOf(source.id) }, parts);
}
