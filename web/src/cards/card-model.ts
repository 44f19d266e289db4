import type { Card } from '@xianfeng/contract';
import type { Explanation } from '@xianfeng/engine';
import { addExact, meanExact, percentOf, shownText, withoutSign } from '../explanations/exact-text.ts';

type Month = Card['months'][number];

export interface ItemRow {
  readonly id: string;
  readonly name: string;
  readonly most: string;
  /** As shown; null while there is nothing, never 0. */
  readonly points: string | null;
  /** Shown points that come from the months and from the ballot; only once both are there. */
  readonly fromMonths: string | null;
  readonly fromBallot: string | null;
  /** Lengths on the bar, 0–100, for drawing only. */
  readonly solid: number;
  readonly hatched: number;
  readonly explanation: Explanation | null;
  readonly months: readonly { readonly period: string; readonly points: string | null; readonly due: boolean }[];
}

/** Every item of the card: from its explanation where there is a total, else from the months so far. */
export function itemRows(card: Card): readonly ItemRow[] {
  const parts = card.explanation === null ? [] : flatten(card.explanation);
  return card.items.map((item) => {
    const explanation = parts.find(({ part }) => part === item.id) ?? null;
    const months = monthsOf(card, item.id);
    const head = { ...item, explanation, months };
    return explanation === null
      ? { ...head, ...runningFigures(months, item.most) }
      : { ...head, ...figures(explanation, item.most) };
  });
}

/** What a meeting has not passed yet is a draft of the committee and no member's points. */
function monthsOf(card: Card, item: string): ItemRow['months'] {
  return card.months.map(({ period, state, points }) => ({
    period,
    points: state === 'open' ? null : (points[item] ?? null),
    due: state !== 'not-due',
  }));
}

type Figures = Pick<ItemRow, 'points' | 'fromMonths' | 'fromBallot' | 'solid' | 'hatched'>;

function runningFigures(months: ItemRow['months'], most: string): Figures {
  const mean = meanExact(months.flatMap(({ points }) => (points === null ? [] : [points])));
  return {
    points: mean === null ? null : shownText(mean),
    fromMonths: null,
    fromBallot: null,
    solid: mean === null ? 0 : percentOf(mean, most),
    hatched: 0,
  };
}

function figures(explanation: Explanation, most: string): Figures {
  const { working, shown } = explanation;
  if (working.rule !== 'weighted') {
    return { points: shown, fromMonths: null, fromBallot: null, solid: percentOf(explanation.exact, most), hatched: 0 };
  }
  const isBallot = (at: number): boolean => explanation.parts[at]?.working.rule === 'ballot-mean';
  const months = addExact(working.terms.filter((_, at) => !isBallot(at)).map(({ product }) => product));
  const ballot = addExact(working.terms.filter((_, at) => isBallot(at)).map(({ product }) => product));
  return {
    points: shown,
    fromMonths: shownText(months),
    fromBallot: working.terms.some((_, at) => isBallot(at)) ? shownText(ballot) : null,
    solid: percentOf(months, most),
    hatched: percentOf(ballot, most),
  };
}

function flatten(explanation: Explanation): readonly Explanation[] {
  return [explanation, ...explanation.parts.flatMap(flatten)];
}

export interface Equation {
  readonly yearEnd: string;
  readonly bonus: string;
  readonly deduction: string;
  readonly total: string;
}

/** Year-end points + bonus − deduction = annual total; null where the scheme makes no such difference. */
export function equationOf(card: Card): Equation | null {
  const root = card.explanation;
  if (root === null || card.total === null || root.working.rule !== 'sum') return null;
  if (!root.parts.some(({ working }) => working.rule === 'highest-only')) return null;
  const values = (is: (at: number) => boolean): string[] =>
    root.working.rule === 'sum' ? root.working.terms.filter((_, at) => is(at)).map(({ value }) => value) : [];
  const isAdjustment = (at: number): boolean => root.parts[at]?.working.rule === 'highest-only';
  const adjustments = values(isAdjustment);
  return {
    yearEnd: shownText(addExact(values((at) => !isAdjustment(at)))),
    bonus: shownText(addExact(adjustments.filter((value) => !value.startsWith('-')))),
    deduction: withoutSign(shownText(addExact(adjustments.filter((value) => value.startsWith('-'))))),
    total: card.total,
  };
}

const TERMS_MOST = 4;

/**
 * The scheme's own parts that add up to the total, as it names them; null where there is another equation, where they are the
 * items over again, where they are too many for a line, or where a limit holds the total so that they do not add up to it.
 */
export function termsOf(card: Card): readonly { readonly name: string; readonly value: string }[] | null {
  const root = card.explanation;
  if (root === null || card.total === null || root.working.rule !== 'sum' || equationOf(card) !== null) return null;
  const { terms } = root.working;
  const items = new Set(card.items.map(({ id }) => id));
  if (terms.length < 2 || terms.length > TERMS_MOST || terms.every(({ part }) => items.has(part))) return null;
  if (shownText(addExact(terms.map(({ value }) => value))) !== shownText(card.total)) return null;
  return terms.map(({ name, value }) => ({ name, value: shownText(value) }));
}

type Entry = Card['entries'][number];

export interface Adjustment {
  readonly entry: Entry;
  /** waiting: for a second person's review; counted, left-out: by the explanation of a total; on-record: while there is no total yet. */
  readonly standing: 'waiting' | 'counted' | 'left-out' | 'on-record';
  /** With its sign, `+2.00`; `0.00` where it does not count. */
  readonly points: string;
}

/** Awards and deductions, what counts first, then the latest first. */
export function adjustmentsOf(card: Card): readonly Adjustment[] {
  const passedOver = new Set(card.explanation === null ? [] : flatten(card.explanation).flatMap(passedOverIds));
  const standingOfEntry = ({ id, isWaiting }: Entry): Adjustment['standing'] => {
    if (isWaiting) return 'waiting';
    if (card.explanation === null) return 'on-record';
    return passedOver.has(id) ? 'left-out' : 'counted';
  };
  return card.entries
    .map((entry) => {
      const standing = standingOfEntry(entry);
      const sign = entry.sign === 'plus' ? '+' : '−';
      return { entry, standing, points: standing === 'left-out' ? '0.00' : `${sign}${shownText(entry.points)}` };
    })
    .sort((a, b) => order(a) - order(b) || (a.entry.occurredOn < b.entry.occurredOn ? 1 : -1));
}

function order({ standing }: Adjustment): number {
  return standing === 'left-out' ? 1 : 0;
}

/** Whether of several awards or deductions the highest alone counts; unknown while there is no total. */
export function countsHighestOnly({ explanation }: Pick<Card, 'explanation'>): boolean {
  return explanation !== null && flatten(explanation).some(({ working }) => working.rule === 'highest-only');
}

/** Only where the highest counts is anything passed over; in a sum every entry stands. */
function passedOverIds({ working }: Explanation): readonly string[] {
  if (working.rule !== 'highest-only') return [];
  return working.candidates.flatMap(({ counted, entryId }) => (!counted && entryId !== null ? [entryId] : []));
}

export interface Standing {
  readonly scored: readonly Month[];
  readonly missing: readonly Month[];
  readonly latest: Month | null;
}

/** Which months are there, which are still missing, and the last one that has its points. */
export function standingOf(card: Card): Standing {
  const due = card.months.filter(({ state }) => state !== 'not-due');
  const scored = due.filter(({ state, total }) => state !== 'open' && total !== null);
  const missing = due.filter((month) => !scored.includes(month));
  return { scored, missing, latest: scored.at(-1) ?? null };
}
