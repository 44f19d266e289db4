/** What system 3 makes of the totals within a branch, by hand: grades, what follows from them, ranks and quotas. */
export interface HandStandings {
  /** 0 is the best of four. */
  readonly grades: Uint8Array;
  /** Which of three outcomes follows, counted from 1; 0 where none does. */
  readonly outcomes: Uint8Array;
  /** 1 for the highest of the branch, shared by equals. */
  readonly ranks: Uint8Array;
  /** Five to a branch: of the four quarters, then of the year. */
  readonly quotas: HandQuota[];
}

export interface HandQuota {
  readonly chosen: readonly number[];
  /** Equal at the edge, where more stand there than places are left. */
  readonly tied: readonly number[];
}

export interface HandTotals {
  readonly hundredths: Int32Array;
  readonly stars: Uint8Array;
  /** Hundredths, member × quarter. */
  readonly quarters: Int32Array;
}

const GRADE_EDGES = [9500, 8000, 6000];
const OUTCOMES = [1, 0, 2, 3];

export function handStandings(members: number): HandStandings {
  return {
    grades: new Uint8Array(members),
    outcomes: new Uint8Array(members),
    ranks: new Uint8Array(members),
    quotas: [],
  };
}

/** The members of one branch, once their totals are there. */
export function standByHand(totals: HandTotals, standings: HandStandings, first: number, end: number): void {
  const { hundredths, stars, quarters } = totals;
  const { grades, outcomes, quotas } = standings;
  let tenStars = 0;
  for (let row = first; row < end; row += 1) {
    const total = hundredths[row] as number;
    let grade = 0;
    while (grade < 3 && total < (GRADE_EDGES[grade] as number)) grade += 1;
    grades[row] = grade;
    outcomes[row] = OUTCOMES[grade] as number;
    if (stars[row] === 10) tenStars += 1;
  }
  rankByHand(hundredths, standings.ranks, first, end);
  const from = (first / (end - first)) * 5;
  const places = Math.floor((end - first) / 20);
  for (let quarter = 0; quarter < 4; quarter += 1)
    quotas[from + quarter] = quotaByHand({ points: quarters, width: 4, at: quarter, stars: null, first, end }, places);
  const year = { points: hundredths, width: 1, at: 0, stars, first, end };
  quotas[from + 4] = quotaByHand(year, Math.floor(tenStars / 10));
}

/** The row stands in the low digits, so that whole numbers are sorted without a comparing function. */
function rankByHand(hundredths: Int32Array, ranks: Uint8Array, first: number, end: number): void {
  const count = end - first;
  const sorted = new Float64Array(count);
  for (let at = 0; at < count; at += 1) sorted[at] = (hundredths[first + at] as number) * count + at;
  sorted.sort();
  let before = -1;
  let rank = 1;
  for (let place = count - 1; place >= 0; place -= 1) {
    const total = Math.floor((sorted[place] as number) / count);
    if (total !== before) rank = count - place;
    before = total;
    ranks[first + (sorted[place] as number) - total * count] = rank;
  }
}

interface Contest {
  readonly points: Int32Array;
  /** Numbers to a member, and which of them. */
  readonly width: number;
  readonly at: number;
  /** Only those with ten; null is everybody. */
  readonly stars: Uint8Array | null;
  readonly first: number;
  readonly end: number;
}

/** The points of the last place in one pass, who stands above in another: there are few places. */
function quotaByHand({ points, width, at, stars, first, end }: Contest, places: number): HandQuota {
  const chosen: number[] = [];
  const tied: number[] = [];
  if (places === 0) return { chosen, tied };
  const highest = new Array<number>(places).fill(-1);
  for (let row = first; row < end; row += 1) {
    if (stars !== null && stars[row] !== 10) continue;
    const own = points[row * width + at] as number;
    let place = places - 1;
    if (own <= (highest[place] as number)) continue;
    for (; place > 0 && (highest[place - 1] as number) < own; place -= 1) highest[place] = highest[place - 1] as number;
    highest[place] = own;
  }
  const edge = highest[places - 1] as number;
  for (let row = first; row < end; row += 1) {
    if (stars !== null && stars[row] !== 10) continue;
    const own = points[row * width + at] as number;
    if (own > edge) chosen.push(row);
    else if (own === edge) tied.push(row);
  }
  return chosen.length + tied.length <= places ? { chosen: [...chosen, ...tied], tied: [] } : { chosen, tied };
}
