import type { HistoryEvidence } from '../evidence.ts';
import { decimalFromPoints, fastExactText, POINT_SCALE, readPoints } from '../exact.ts';
import { done, refused } from '../problem.ts';
import { type Frame, optional, required, ruleKind, wrongShape } from './kind.ts';
import { setMissing } from './missing.ts';

/** A share of last year's published total, held within bounds: what somebody brings along into this year. */
export const carriedOver = ruleKind({
  rule: 'carried-over',
  fields: {
    share: required('figure'),
    missing: required('policy'),
    least: optional('figure'),
    most: optional('figure'),
  },
  compile(part) {
    if (part.share.n <= 0) return refused(wrongShape(part, 'share', 'above-zero'));
    return done({
      shape: { axis: null, period: null },
      asks: 'history',
      run(frame, out, recorder) {
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          const total = lastTotal(frame, row);
          if (total === null) setMissing(out, row, part.missing);
          else {
            out.set(row, 0, 1);
            out.add(row, total * part.share.n, POINT_SCALE * part.share.d);
            if (part.least !== null && out.compare(row, part.least) < 0) out.set(row, part.least.n, part.least.d);
            if (part.most !== null && out.compare(row, part.most) > 0) out.set(row, part.most.n, part.most.d);
          }
          recorder?.note(
            row,
            {
              rule: 'carried-over',
              period: yearBefore(frame.cycle),
              total: total === null ? null : decimalFromPoints(total),
              share: fastExactText(part.share.n, part.share.d),
            },
            [],
          );
        }
      },
    });
  },
});

function lastTotal(frame: Frame, row: number): number | null {
  const year = yearBefore(frame.cycle);
  const line: HistoryEvidence | undefined = frame.members[row]?.history?.find(({ period }) => period === year);
  return line?.total == null ? null : readPoints(line.total);
}

function yearBefore(cycle: string): string {
  return String(Number(cycle) - 1);
}
