import type { BallotColumns } from './ballot-columns.ts';
import type { BallotMeasure, Share, WeighedGroup } from './ballot-measure.ts';
import { decimalFromPoints, exactText, multiplyRational, POINT_SCALE, rational } from './exact.ts';
import type { BallotGroupWorking, BallotShareWorking, Working } from './explanation.ts';
import { figurePoints } from './figure.ts';

export type BallotWorking = Extract<Working, { readonly rule: 'ballot-mean' }>;

/** How a ballot came to its points; only what the scheme makes differ from the plain mean is said beside it. */
export function ballotWorking(measure: BallotMeasure, columns: BallotColumns, cell: number): BallotWorking {
  const from = cell * columns.groups.length;
  const weighed = measure.input.emptyGroup === null ? null : (measure.weighedGroups(columns, cell) ?? []);
  const groups = columns.groups.map((_, at) => groupWorking(measure, columns, { at: from + at, place: at, weighed }));
  const total = (of: 'papers' | 'scored' | 'sum') =>
    columns[of].subarray(from, from + columns.groups.length).reduce((sum, each) => sum + each, 0);
  const isHeld = measure.isHeld(columns, cell);
  const isCounted = isHeld && weighed === null && !measure.isPlain;
  return {
    rule: 'ballot-mean',
    groups,
    papers: total('papers'),
    scored: total('scored'),
    sum: decimalFromPoints(total('sum')),
    ...(isCounted && { counted: shareWorking(measure, allTrimmed(measure, columns, cell)) }),
    ...(!isHeld && measure.input.missing === 'zero' && { isZeroed: true as const }),
  };
}

/** All groups together; the ends that each group lost stand in one list. */
function allTrimmed(measure: BallotMeasure, columns: BallotColumns, cell: number): Share {
  const all = measure.shareOfAll(columns, cell);
  if (all.trimmed !== null) return all;
  const from = cell * columns.groups.length;
  const own = columns.groups.flatMap((_, at) => measure.shareOf(columns, from + at)?.trimmed ?? []);
  return {
    ...all,
    trimmed: {
      highest: own.flatMap(({ highest }) => highest),
      lowest: own.flatMap(({ lowest }) => lowest),
      sum: 0,
      papers: 0,
    },
  };
}

interface GroupPlace {
  readonly at: number;
  readonly place: number;
  readonly weighed: readonly WeighedGroup[] | null;
}

function groupWorking(
  measure: BallotMeasure,
  columns: BallotColumns,
  { at, place, weighed }: GroupPlace,
): BallotGroupWorking {
  const { options } = measure.input;
  const own = weighed?.[place];
  return {
    group: columns.groups[place] as string,
    papers: columns.papers[at] as number,
    scored: columns.scored[at] as number,
    sum: decimalFromPoints(columns.sum[at] as number),
    ...(options.length > 0 && {
      chosen: options.map(({ id, name, points }, option) => ({
        option: id,
        name,
        count: columns.chosen[at * options.length + option] as number,
        points: decimalFromPoints(figurePoints(points) ?? 0),
      })),
    }),
    ...(own !== undefined && { weighed: weighedWorking(measure, own) }),
  };
}

function weighedWorking(
  measure: BallotMeasure,
  { share, weight }: WeighedGroup,
): Required<BallotGroupWorking>['weighed'] {
  if (share === null) return null;
  const mean = rational(share.sum, share.by * POINT_SCALE);
  return {
    ...shareWorking(measure, share),
    weight: exactText(weight),
    mean: exactText(mean),
    product: exactText(multiplyRational(mean, weight)),
  };
}

function shareWorking({ input }: BallotMeasure, { sum, by, trimmed }: Share): BallotShareWorking {
  return {
    sum: decimalFromPoints(sum),
    by,
    denominator: input.denominator,
    highest: (trimmed?.highest ?? []).map(decimalFromPoints),
    lowest: (trimmed?.lowest ?? []).map(decimalFromPoints),
  };
}
