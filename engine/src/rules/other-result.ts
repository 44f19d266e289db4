import type { Column } from '../column.ts';
import type { OtherResultEvidence } from '../evidence.ts';
import { decimalFromPoints, fastExactText, POINT_SCALE, readPoints } from '../exact.ts';
import { done, refused } from '../problem.ts';
import type { ResultInput } from '../inputs.ts';
import { type Frame, optional, type PartOf, required, ruleKind, unknownName, wrongShape } from './kind.ts';
import { setMissing } from './missing.ts';

const fields = {
  of: required('result'),
  take: required('resultPart'),
  grades: optional('pointsByGrade'),
  missing: required('policy'),
} as const;

type ResultPart = PartOf<'other-result', typeof fields>;

/**
 * What another scheme came to, as a number: its total, its stars, or points for its grade. A branch's stars reach its
 * secretary's own points this way.
 */
export const otherResult = ruleKind({
  rule: 'other-result',
  fields,
  compile(part, scope) {
    const input = scope.result(part.of);
    if (input === null) return refused(unknownName(part, 'of', part.of));
    if ((part.take === 'grade') !== (part.grades !== null))
      return refused(wrongShape(part, 'grades', 'grades-with-grade'));
    return done({
      shape: { axis: null, period: null },
      asks: 'results',
      run(frame, out, recorder) {
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          const line = lineOf(frame, input, row);
          const isKnown = line !== null && put(part, line, out, row);
          if (!isKnown) setMissing(out, row, part.missing);
          recorder?.note(
            row,
            {
              rule: 'other-result',
              scheme: input.scheme,
              name: input.name,
              take: part.take,
              period: line?.period ?? null,
              found: line === null ? null : foundIn(part, line),
            },
            [],
          );
        }
      },
    });
  },
});

/** The result of the same year. */
function lineOf(frame: Frame, { scheme, of }: ResultInput, row: number): OtherResultEvidence | null {
  const lines = of === 'branch' ? frame.branchResults : (frame.members[row]?.results ?? []);
  return lines.find((line) => line.scheme === scheme && line.period === frame.cycle) ?? null;
}

/** False where the result lacks what is asked for. */
function put({ take, grades }: ResultPart, line: OtherResultEvidence, out: Column, row: number): boolean {
  if (take === 'grade') {
    const points = grades?.find(({ grade }) => grade === line.grade)?.points;
    if (points !== undefined) out.set(row, points.n, points.d);
    return points !== undefined;
  }
  const value = take === 'total' ? readPoints(line.total) : line.stars == null ? null : line.stars * POINT_SCALE;
  if (value !== null) out.set(row, value, POINT_SCALE);
  return value !== null;
}

function foundIn({ take }: ResultPart, { total, stars, grade }: OtherResultEvidence): string | null {
  if (take === 'grade') return grade ?? null;
  if (take === 'stars') return stars == null ? null : fastExactText(stars, 1);
  const points = readPoints(total);
  return points === null ? null : decimalFromPoints(points);
}
