import { dayNumber } from './day.ts';
import { type CountGroup, groupCounts } from './small-counts.ts';

/**
 * Where an opinion or suggestion (意见建议) stands: received; looked into by somebody named; replied to; the reply found good
 * by whoever raised it, or not; if not, passed up once, and replied to finally there; or withdrawn by whoever raised it.
 */
export type SuggestionState =
  | 'received'
  | 'assigned'
  | 'replied'
  | 'accepted'
  | 'refused'
  | 'passed-up'
  | 'decided'
  | 'withdrawn';
export type SuggestionAct = 'assign' | 'reply' | 'accept' | 'refuse' | 'pass-up' | 'decide' | 'withdraw';

/** What each state allows, and where it leads; whatever does not stand here is refused, an edit of what was said among it. */
const moves: Readonly<Record<SuggestionState, Partial<Readonly<Record<SuggestionAct, SuggestionState>>>>> = {
  received: { assign: 'assigned', withdraw: 'withdrawn' },
  assigned: { assign: 'assigned', reply: 'replied', withdraw: 'withdrawn' },
  replied: { accept: 'accepted', refuse: 'refused' },
  accepted: {},
  refused: { 'pass-up': 'passed-up' },
  'passed-up': { decide: 'decided' },
  decided: {},
  withdrawn: {},
};

/** The state after an act; null where the state does not allow it. */
export function suggestionAfter(state: SuggestionState, act: SuggestionAct): SuggestionState | null {
  return moves[state][act] ?? null;
}

export function suggestionActs(state: SuggestionState): readonly SuggestionAct[] {
  return Object.keys(moves[state]) as SuggestionAct[];
}

/** Somebody owes a reply: the branch, whoever was named, or after it was passed up the organization above. */
export function awaitsReply(state: SuggestionState): boolean {
  return state === 'received' || state === 'assigned' || state === 'passed-up';
}

/** About the rules, the work, how points are kept; or a complaint about how somebody was treated, by the secretary or another. */
export type SuggestionKind = 'rules' | 'work' | 'points' | 'person' | 'secretary';

/**
 * Whose register it stands in. A complaint about a person stands in the committee's, with numbers of its own: in the branch
 * not even a number that is left out tells that there is one.
 */
export type SuggestionRegister = 'branch' | 'committee';

export function registerOf(kind: SuggestionKind): SuggestionRegister {
  return kind === 'person' || kind === 'secretary' ? 'committee' : 'branch';
}

/** How whoever raised it finds the reply. */
export type SuggestionVerdict = 'satisfied' | 'partly' | 'unsatisfied';

export interface DigestedSuggestion {
  readonly state: SuggestionState;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly repliedOn: string | null;
  readonly verdict: SuggestionVerdict | null;
}

export interface SuggestionDigest {
  readonly received: number;
  readonly withdrawn: number;
  readonly replied: number;
  /** Replied to after the day, or not yet though the day has passed. */
  readonly late: number;
  /** Half of the replies took at most so many days; null where there is none. */
  readonly daysMedian: number | null;
  readonly judged: number;
  /** From satisfied to not, neighbours put together where they would be few; null where too few have judged. */
  readonly verdicts: readonly CountGroup[] | null;
}

/** A year in figures, without names. What was withdrawn is counted and nothing else. */
export function digestOf(rows: readonly DigestedSuggestion[], today: string): SuggestionDigest {
  const standing = rows.filter(({ state }) => state !== 'withdrawn');
  const days = standing
    .flatMap(({ receivedOn, repliedOn }) => (repliedOn === null ? [] : [dayNumber(repliedOn) - dayNumber(receivedOn)]))
    .sort((left, right) => left - right);
  const verdicts = verdictOrder.map((each) => standing.filter(({ verdict }) => verdict === each).length);
  return {
    received: rows.length,
    withdrawn: rows.length - standing.length,
    replied: days.length,
    late: standing.filter(({ dueOn, repliedOn }) => (repliedOn ?? today) > dueOn).length,
    daysMedian: days[Math.ceil(days.length / 2) - 1] ?? null,
    judged: verdicts.reduce((sum, count) => sum + count, 0),
    verdicts: groupCounts(verdicts),
  };
}

export const verdictOrder: readonly SuggestionVerdict[] = ['satisfied', 'partly', 'unsatisfied'];
