import { Column, MISSING } from '../column.ts';
import { compareRational } from '../exact.ts';
import { fastExactText } from '../exact.ts';
import { done, refused } from '../problem.ts';
import { unlikeSources } from './unlike-sources.ts';
import { cellsPerRow, required, ruleKind, unknownName } from './kind.ts';

/** A number that cannot be more than a share of another one: «the bonus is at most half of the base». */
export const limitedBy = ruleKind({
  rule: 'limited-by',
  fields: { of: required('source'), by: required('source'), share: required('figure') },
  compile(part, scope) {
    const source = scope.source(part.of);
    const limit = scope.source(part.by);
    if (source === null) return refused(unknownName(part, 'of', part.of));
    if (limit === null) return refused(unknownName(part, 'by', part.by));
    const unlike = unlikeSources(part, 'by', 'same-grain', [source, limit]);
    if (unlike !== null) return refused(unlike);
    const width = cellsPerRow(source.shape, scope.cycleLength);
    const most = new Column(1);
    return done({
      shape: source.shape,
      run(frame, out, recorder) {
        const column = frame.columns[source.index] as Column;
        const limits = frame.columns[limit.index] as Column;
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
            out.take(cell, column, cell);
            if (!column.isPresent(cell)) continue;
            if (limits.isMissing(cell)) out.set(cell, 0, MISSING);
            const isLimited = limits.isPresent(cell);
            if (isLimited) most.copyFrom(0, limits, cell, part.share);
            if (isLimited && compareRational(column.value(cell), most.value(0)) > 0) out.take(cell, most, 0);
            if (recorder === null || limits.isMissing(cell)) continue;
            const working = {
              rule: 'limited-by',
              value: column.text(cell),
              by: scope.nameOf(part.by),
              whole: isLimited ? limits.text(cell) : null,
              share: fastExactText(part.share.n, part.share.d),
              most: isLimited ? most.text(0) : null,
            } as const;
            const places = [
              { source, cell },
              { source: limit, cell },
            ];
            recorder.note(
              cell,
              working,
              places.filter((place) => place.source.part !== null),
            );
          }
        }
      },
    });
  },
});
