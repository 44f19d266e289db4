import type { BranchEvidence } from '@xianfeng/engine';
import { ITEMS, MONTHS } from './county-star-evidence.ts';
import { type HandStandings, handStandings, type HandTotals, standByHand } from './hand-standings.ts';

/**
 * What a careful programmer would write for system 3 alone, with exact integers and no checks: the measure
 * that the engine is compared with.
 */
export interface HandColumns {
  readonly members: number;
  /** Branches stand one after the other, all with as many members. */
  readonly perBranch: number;
  /** Ten-thousandths, member × item × month. */
  readonly scores: Int32Array;
  readonly ballotSum: Float64Array;
  readonly ballotScored: Int32Array;
  /** Ten-thousandths: highest award less highest deduction. */
  readonly adjustment: Int32Array;
}

/** What the members come to; it is kept and written over by the next closing, as the engine's is. */
export interface HandResult extends HandTotals, HandStandings {}

const EDGES = [9500, 9000, 8000, 7000, 6000, 5000, 4000, 3000, 2000, 1000];
export const AWARD: Record<string, number> = { national: 5, provincial: 4, prefecture: 3, county: 2, bureau: 1 };
export const CRITICISM: Record<string, number> = { region: 4, city: 3, county: 2, bureau: 1 };

export function handColumns(members: number, perBranch = members): HandColumns {
  return {
    members,
    perBranch,
    scores: new Int32Array(members * 120),
    ballotSum: new Float64Array(members * 10),
    ballotScored: new Int32Array(members * 10),
    adjustment: new Int32Array(members),
  };
}

export function handResult(members: number): HandResult {
  return {
    hundredths: new Int32Array(members),
    stars: new Uint8Array(members),
    quarters: new Int32Array(members * 4),
    ...handStandings(members),
  };
}

/** The loop over objects: no checks, only look-ups. */
export function readByHand(branch: BranchEvidence, columns: HandColumns, first: number): void {
  const { scores, ballotSum, ballotScored, adjustment } = columns;
  for (let row = 0; row < branch.members.length; row += 1) {
    const member = branch.members[row];
    const at = first + row;
    for (const score of member?.scores ?? []) {
      scores[at * 120 + (itemIndex.get(score.item) ?? 0) * 12 + (monthIndex.get(score.period) ?? 0)] = Math.round(
        Number(score.points) * 10_000,
      );
    }
    for (const ballot of member?.ballots ?? []) {
      const cell = at * 10 + (itemIndex.get(ballot.item) ?? 0);
      for (const paper of ballot.points ?? []) {
        if (paper === null) continue;
        ballotSum[cell] = (ballotSum[cell] ?? 0) + Math.round(Number(paper) * 10_000);
        ballotScored[cell] = (ballotScored[cell] ?? 0) + 1;
      }
    }
    let award = 0;
    let criticism = 0;
    for (const entry of member?.entries ?? []) {
      if (entry.item === 'awards') award = Math.max(award, AWARD[entry.level ?? ''] ?? 0);
      else criticism = Math.max(criticism, CRITICISM[entry.level ?? ''] ?? 0);
    }
    adjustment[at] = (award - criticism) * 10_000;
  }
}

const itemIndex = new Map(ITEMS.map((item, index) => [item, index]));
const monthIndex = new Map(MONTHS.map((month, index) => [month, index]));

/** The loop over typed columns: totals and stars of a branch, then what follows from them within it. */
export function closeByHand(columns: HandColumns, result: HandResult, from = 0, to = columns.members): void {
  const { perBranch } = columns;
  for (let first = from; first < to; first += perBranch) {
    totalByHand(columns, result, first, first + perBranch);
    standByHand(result, result, first, first + perBranch);
  }
}

/** Totals, stars and the points of the quarters. */
export function totalByHand(columns: HandColumns, totals: HandTotals, first: number, end: number): void {
  const { scores, ballotSum, ballotScored, adjustment } = columns;
  const { hundredths, stars, quarters } = totals;
  for (let row = first; row < end; row += 1) {
    let n = (adjustment[row] as number) * 1;
    let d = 10_000;
    let q0 = 0;
    let q1 = 0;
    let q2 = 0;
    let q3 = 0;
    for (let item = 0; item < 10; item += 1) {
      const from = (row * 10 + item) * 12;
      const a = (scores[from] as number) + (scores[from + 1] as number) + (scores[from + 2] as number);
      const b = (scores[from + 3] as number) + (scores[from + 4] as number) + (scores[from + 5] as number);
      const c = (scores[from + 6] as number) + (scores[from + 7] as number) + (scores[from + 8] as number);
      const e = (scores[from + 9] as number) + (scores[from + 10] as number) + (scores[from + 11] as number);
      q0 += a;
      q1 += b;
      q2 += c;
      q3 += e;
      const scored = ballotScored[row * 10 + item] as number;
      const itemN = (a + b + c + e) * 8 * scored + (ballotSum[row * 10 + item] as number) * 2 * 12;
      const itemD = 10_000 * 12 * 10 * scored;
      if (itemD === d) n += itemN;
      else {
        const g = divisor(d, itemD);
        n = n * (itemD / g) + itemN * (d / g);
        d = (d / g) * itemD;
      }
    }
    quarters[row * 4] = roundQuarter(q0);
    quarters[row * 4 + 1] = roundQuarter(q1);
    quarters[row * 4 + 2] = roundQuarter(q2);
    quarters[row * 4 + 3] = roundQuarter(q3);
    const top = Math.max(0, n) * 200 + d;
    const total = (top - (top % (d * 2))) / (d * 2);
    hundredths[row] = total;
    let band = 0;
    while (band < 10 && total < (EDGES[band] as number)) band += 1;
    stars[row] = 10 - band;
  }
}

function roundQuarter(sum: number): number {
  return Math.floor((sum * 2 + 300) / 600);
}

function divisor(a: number, b: number): number {
  let [left, right] = [a, b];
  while (right !== 0) [left, right] = [right, left % right];
  return left;
}
