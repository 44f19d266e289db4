import type { HonorRows } from './honor-rows.ts';
import { placesOf, quota } from './rules/quota.ts';
import type { RankBand, Rating } from './scheme.ts';
import { RATED, type Sheet } from './sheet-columns.ts';

/** What the order within the branch gives, by row; nothing where the total's own stands. */
export interface OrderGiven {
  /** Positions in the scheme's lists of rank grades and rank stars. */
  readonly grades: readonly (number | undefined)[];
  readonly stars: readonly (number | undefined)[];
  /** Whoever stands equal at the edge of a row that has an id: he is not in it, and people decide. */
  readonly ties: readonly HonorRows[];
}

export function orderGiven({ rankGrades, rankStars }: Rating, sheet: Sheet, totals: Float64Array): OrderGiven {
  const ties: HonorRows[] = [];
  const given = (bands: readonly RankBand[]) => {
    const found: (number | undefined)[] = [];
    bands.forEach((band, at) => {
      const { chosen, tied } = rowsOf(band, sheet, totals);
      for (const row of chosen) found[row] ??= at;
      if (band.id !== null && tied.length > 0) ties.push({ id: band.id, chosen: [], tied });
    });
    return found;
  };
  return { grades: given(rankGrades), stars: given(rankStars), ties };
}

function rowsOf(band: RankBand, sheet: Sheet, totals: Float64Array) {
  const sign = band.from === 'first' ? 1 : -1;
  const standing = [...totals].flatMap((total, row) =>
    Number.isNaN(total) || sheet.standing[row] !== RATED ? [] : [{ row, points: sign * total }],
  );
  if (placesOf(standing.length, band) === 0) return { chosen: [], tied: [] };
  const { chosen, tied } = quota(standing, standing.length, band);
  const { least, below } = band;
  const isIn = (row: number) => {
    const total = totals[row] as number;
    return (
      (least === null || total * least.d >= least.n * 10_000) && (below === null || total * below.d < below.n * 10_000)
    );
  };
  return { chosen: chosen.filter(isIn), tied: tied.filter(isIn) };
}
