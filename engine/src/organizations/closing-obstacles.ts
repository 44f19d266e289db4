import type { Problem } from '../problem.ts';

/** What is known of a branch that is to end or be split on a day. */
export interface ClosingFacts {
  readonly name: string;
  readonly on: string;
  readonly today: string;
  /** Whether its members go on elsewhere: a month is scored where they are on its last day, so they go with the first of one. */
  readonly hasMembers: boolean;
  /** Steps of periods that were over before the day and have left no record. */
  readonly undone: readonly { readonly kind: 'scoring' | 'notice' | 'year'; readonly period: string }[];
  /** Last days of notices that still hang. */
  readonly noticesUntil: readonly string[];
  /** Ballots of which something is typed in and nothing counts yet. */
  readonly ballotsHalfKeyed: readonly string[];
  /** A year of which a ballot counts or ratings are confirmed, and whose notice does not hang or is not over. */
  readonly yearsUnderWay: readonly number[];
  /** Months of sheets, days of entries, notices and ballots, on the day or after it. */
  readonly recordedSince: readonly string[];
}

/**
 * Everything that stands against ending or splitting a branch. A branch that has ended takes no sheet, notice or ballot
 * any more, so whatever was due before is finished first; nothing that was begun is left lying where nobody can end it.
 */
export function closingObstacles(facts: ClosingFacts): readonly Problem[] {
  const { name, on, today } = facts;
  const undone = (kind: ClosingFacts['undone'][number]['kind']) =>
    facts.undone.filter((step) => step.kind === kind).map(({ period }) => period);
  const listed = (code: string, periods: readonly string[]): readonly Problem[] =>
    periods.length === 0 ? [] : [{ code, facts: { name, periods } }];
  const lastRecord = facts.recordedSince.toSorted().at(-1);
  const running = facts.noticesUntil.filter((until) => until >= today);
  return [
    ...(on.endsWith('-01') || !facts.hasMembers ? [] : [{ code: 'organization.not-month-start', facts: { on } }]),
    ...listed('organization.months-unpassed', undone('scoring')),
    ...listed('organization.notices-due', undone('notice')),
    ...listed('organization.year-unfinished', undone('year')),
    ...running.map((until) => ({ code: 'organization.notice-open', facts: { name, until } })),
    ...facts.ballotsHalfKeyed.map((period) => ({ code: 'organization.ballot-half-keyed', facts: { name, period } })),
    ...facts.yearsUnderWay.map((year) => ({ code: 'organization.year-end-under-way', facts: { name, year } })),
    ...(lastRecord === undefined ? [] : [{ code: 'organization.recorded-since', facts: { name, on: lastRecord } }]),
  ];
}

/** What is known of a branch that members of others are to join on a day. */
export interface ReceivingFacts {
  readonly name: string;
  /** Months passed and periods published that reach to the day or beyond it. */
  readonly settled: readonly string[];
  readonly yearsUnderWay: readonly number[];
}

/** What is passed or published cannot take in anybody any more: whoever joined then would be missing in it for good. */
export function receivingObstacles({ name, settled, yearsUnderWay }: ReceivingFacts): readonly Problem[] {
  return [
    ...(settled.length === 0 ? [] : [{ code: 'organization.settled-since', facts: { name, periods: settled } }]),
    ...yearsUnderWay.map((year) => ({ code: 'organization.year-end-under-way', facts: { name, year } })),
  ];
}

/** A branch has at least three full members (Party Constitution, article 30; Regulations on branches, article 5). */
const fullMembersLeast = 3;

/** The branches a split would leave with fewer. */
export function smallBranches(
  sizes: readonly { readonly name: string; readonly fullMembers: number }[],
): readonly Problem[] {
  return sizes
    .filter(({ fullMembers }) => fullMembers < fullMembersLeast)
    .map(({ name, fullMembers }) => ({
      code: 'organization.too-few-full-members',
      facts: { name, found: fullMembers, least: fullMembersLeast },
    }));
}
