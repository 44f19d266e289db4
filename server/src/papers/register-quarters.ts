import { type Card, paperWords } from '@xianfeng/contract';
import { decimalFromPoints, type EntryInput, pointsFromDecimal, type Scheme } from '@xianfeng/engine';
import type { Given } from './fill-template.ts';
import { entryWords, signedPoints } from './points-card.ts';
import { type Running, runningOf } from './running-points.ts';

type Entry = Card['entries'][number];

/** 1 … 4 */
const quarters = [1, 2, 3, 4] as const;

export interface QuarterOfKind {
  /** What it was for and when, a line for each. */
  readonly lines: string;
  /** Empty where there was nothing. */
  readonly sum: string;
  /** What stands by the end of the quarter; null where that is known at the end of the year alone. */
  readonly soFar: string | null;
}

/** One kind of entry, or several counted together, through the four quarters. */
export function byQuarter(entries: readonly Entry[], running: Running | null): readonly QuarterOfKind[] {
  return quarters.map((quarter) => {
    const own = entries.filter(({ occurredOn }) => quarterOf(occurredOn) === quarter);
    const until = entries.filter(({ occurredOn }) => quarterOf(occurredOn) <= quarter);
    const lines = own.map((entry) =>
      paperWords.register.entry(entryWords(entry), entry.occurredOn, signedPoints(entry)),
    );
    return {
      lines: lines.join('\n'),
      sum: own.length === 0 ? '' : decimalFromPoints(sumOf(own)),
      soFar: running === null ? null : decimalFromPoints(running.after(sumOf(until))),
    };
  });
}

/** For a template: whatever was deducted beside whatever was added. */
export function quartersOf(card: Card, scheme: Scheme): Given<'register'>['quarters'] {
  const side = (sign: Entry['sign']): readonly QuarterOfKind[] => {
    const own = card.entries.filter((entry) => entry.sign === sign);
    const kinds = scheme.inputs.entries.filter((kind) => isOfSide(kind, sign));
    const [only] = kinds;
    const plain: Running = { name: '', after: (sum) => sum };
    return byQuarter(own, kinds.length === 1 && only !== undefined ? runningOf(scheme, only) : plain);
  };
  const [deducted, added] = [side('minus'), side('plus')];
  return quarters.map((quarter, at) => ({
    quarter: paperWords.card.period(`${card.year}-Q${quarter}`),
    ...{ deducted: deducted[at]?.lines ?? '', deductedSum: deducted[at]?.sum ?? '' },
    deductedSoFar: deducted[at]?.soFar ?? paperWords.none,
    ...{
      added: added[at]?.lines ?? '',
      addedSum: added[at]?.sum ?? '',
      addedSoFar: added[at]?.soFar ?? paperWords.none,
    },
  }));
}

function isOfSide({ sign }: EntryInput, side: Entry['sign']): boolean {
  return sign === 'either' || (sign === 'deducts') === (side === 'minus');
}

/** 1 … 4 */
function quarterOf(day: string): number {
  return Math.ceil(Number(day.slice(5, 7)) / 3);
}

/** In ten-thousandths; what waits for its review, and what is only counted, adds nothing. */
function sumOf(entries: readonly Entry[]): number {
  return entries
    .filter(({ isWaiting, counted }) => !isWaiting && counted === null)
    .reduce((sum, { sign, points }) => sum + (sign === 'minus' ? -1 : 1) * pointsOf(points), 0);
}

function pointsOf(text: string): number {
  const points = pointsFromDecimal(text);
  if (!points.ok) throw new Error('An entry of a card has points.');
  return points.value;
}
