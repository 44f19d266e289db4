import type { Problem } from './problem.ts';
import type { PledgeKind, PledgeSet, PledgeSide, Scheme } from './scheme.ts';

/**
 * The way of a pledge (承诺): written and signed by whoever makes it, signed by the other side, worked on (履诺), and at
 * its end found kept or not (评诺); or withdrawn with a reason.
 */
export type PledgeState = 'drafted' | 'signed' | 'in-progress' | 'kept' | 'not-kept' | 'withdrawn';
export type PledgeAct = 'sign' | 'note' | 'keep' | 'break' | 'withdraw';

/** The set of a member or of the branch: the first that fits; null where the scheme asks for no pledges of that kind. */
export function pledgeSetOf(
  { pledges = [] }: Pick<Scheme, 'pledges'>,
  who: { readonly by: PledgeSide; readonly category: string | null },
): PledgeSet | null {
  return (
    pledges.find(
      ({ by, categories }) =>
        by === who.by && (categories.length === 0 || (who.category !== null && categories.includes(who.category))),
    ) ?? null
  );
}

/** A pledge as far as plans go by it. */
export interface PlannedPledge {
  readonly kind: string;
  readonly state: PledgeState;
  /** Months it is planned for, `2026-03`; of no meaning where the plan is the year's. */
  readonly months: readonly string[];
  /** When it was found kept or not; null before. */
  readonly decidedOn: string | null;
}

/** Whether a pledge stands in the plan of a month or year: signed by both, not withdrawn, and not over before it began. */
export function isPlannedIn({ state, months, decidedOn }: PlannedPledge, period: string): boolean {
  if (state === 'drafted' || state === 'withdrawn') return false;
  if (period.length === 4) return true;
  return months.includes(period) && (decidedOn === null || decidedOn.slice(0, 7) >= period);
}

/** The kinds of which a period's plan has too few; empty where it is whole. */
export function planLacks(
  { kinds }: Pick<PledgeSet, 'kinds'>,
  pledges: readonly PlannedPledge[],
  period: string,
): readonly PledgeKind[] {
  const planned = pledges.filter((pledge) => isPlannedIn(pledge, period));
  return kinds.filter(({ id, least }) => planned.filter(({ kind }) => kind === id).length < least);
}

export interface SignedPledge extends PlannedPledge {
  /** When the second of the two signed. */
  readonly signedOn: string;
}

/** The day on which somebody's plan of a period became whole; null while it lacks a kind, or holds nothing at all. */
export function wholeSince(set: Pick<PledgeSet, 'kinds'>, pledges: readonly SignedPledge[], period: string) {
  const planned = pledges.filter((pledge) => isPlannedIn(pledge, period));
  if (planned.length === 0 || planLacks(set, planned, period).length > 0) return null;
  const daysOf = (some: readonly SignedPledge[]): readonly string[] => some.map(({ signedOn }) => signedOn).toSorted();
  const needed = set.kinds.flatMap(({ id, least }) =>
    daysOf(planned.filter(({ kind }) => kind === id)).slice(0, least),
  );
  return needed.toSorted().at(-1) ?? daysOf(planned)[0] ?? null;
}

export interface Pledging {
  readonly kind: string;
  readonly pledgedOn: string;
  readonly dueOn: string;
  readonly months: readonly string[];
}

/** What stands against a pledge as it is written: its kind, its days, and the months it is planned for. */
export function pledgingProblems(
  set: PledgeSet,
  { kind, pledgedOn, dueOn, months }: Pledging,
  { year, today }: { readonly year: number; readonly today: string },
): readonly Problem[] {
  const problems: Problem[] = [];
  if (!set.kinds.some(({ id }) => id === kind)) problems.push({ code: 'pledge.kind-none', facts: { found: kind } });
  if (pledgedOn > today) problems.push({ code: 'pledge.signed-in-future', facts: { on: pledgedOn, today } });
  if (Number(dueOn.slice(0, 4)) !== year) problems.push({ code: 'pledge.due-elsewhere', facts: { on: dueOn, year } });
  else if (dueOn < pledgedOn) problems.push({ code: 'pledge.due-before-signed', facts: { on: dueOn } });
  if (set.period === 'year') return problems;
  if (months.length === 0) problems.push({ code: 'pledge.months-missing' });
  const outside = months.find((month) => Number(month.slice(0, 4)) !== year || month > dueOn.slice(0, 7));
  if (outside !== undefined) problems.push({ code: 'pledge.month-after-due', facts: { month: outside, on: dueOn } });
  return problems;
}

/** Who asks to act on a pledge, and what stands between. */
export interface PledgeActing {
  readonly state: PledgeState;
  readonly dueOn: string;
  readonly today: string;
  /** Whether it is the actor's own: the member's, or that of the branch that he has written it for. */
  readonly isOwn: boolean;
  /** Whether the actor has typed it for the member (代办). */
  readonly isTypedOneself: boolean;
  /** Whether he has said that he is tied with the member (回避). */
  readonly isTied: boolean;
  /** Until when the member can still undo what was typed for him; null where he cannot. */
  readonly undoUntil: string | null;
}

const FROM: Readonly<Record<PledgeAct, readonly PledgeState[]>> = {
  sign: ['drafted'],
  note: ['signed', 'in-progress'],
  keep: ['signed', 'in-progress'],
  break: ['signed', 'in-progress'],
  withdraw: ['drafted', 'signed', 'in-progress'],
};

/** Why somebody may not do this to a pledge now; empty where he may. */
export function pledgeProblems(act: PledgeAct, acting: PledgeActing): readonly Problem[] {
  const { state, dueOn, today, isOwn, isTied, isTypedOneself, undoUntil } = acting;
  if (!FROM[act].includes(state)) return [{ code: 'pledge.not-its-turn', facts: { act, state } }];
  if (act === 'note') return [];
  // Whoever pledges takes back what only he has signed; later the other side says whether it still binds.
  if (act === 'withdraw') return isOwn && state !== 'drafted' ? [{ code: 'pledge.bound' }] : [];
  if (isOwn) return [{ code: 'pledge.own' }];
  if (act === 'sign') return [];
  if (isTied) return [{ code: 'pledge.tied' }];
  if (isTypedOneself) return [{ code: 'pledge.typed-oneself' }];
  if (undoUntil !== null && today <= undoUntil) return [{ code: 'pledge.undo-open', facts: { until: undoUntil } }];
  // Kept can be seen early; that something was not kept shows only when its day is over.
  return act === 'break' && today <= dueOn ? [{ code: 'pledge.not-over', facts: { on: dueOn } }] : [];
}

const AFTER: Readonly<Record<PledgeAct, PledgeState>> = {
  sign: 'signed',
  note: 'in-progress',
  keep: 'kept',
  break: 'not-kept',
  withdraw: 'withdrawn',
};

/** The state that an act leads to. */
export function pledgeAfter(act: PledgeAct): PledgeState {
  return AFTER[act];
}

/** Whether a pledge is still to be worked on and its day is over, so that it waits to be found kept or not. */
export function awaitsDecision({ state, dueOn }: Pick<PledgeActing, 'state' | 'dueOn'>, today: string): boolean {
  return FROM.keep.includes(state) && dueOn < today;
}
