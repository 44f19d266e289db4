import type { Problem } from '../problem.ts';

/**
 * Where a visit (检查) to a branch stands: planned; visited, with something found to every item; followed up, while something
 * that lacks is not settled; closed; or cancelled before anybody went.
 */
export type VisitState = 'planned' | 'visited' | 'following' | 'closed' | 'cancelled';
export type VisitAct = 'record' | 'cancel' | 'answer' | 'mend' | 'recheck';

/**
 * The state after an act; null where the state does not allow it. `open`: how many findings that lack are not settled after
 * it. The branch answers before anything is followed up, also where nothing lacks.
 */
export function visitAfter(state: VisitState, act: VisitAct, open: number): VisitState | null {
  switch (state) {
    case 'planned':
      if (act === 'record') return 'visited';
      return act === 'cancel' ? 'cancelled' : null;
    case 'visited':
      return act === 'answer' ? stillOpen(open) : null;
    case 'following':
      return act === 'mend' || act === 'recheck' ? stillOpen(open) : null;
    case 'closed':
    case 'cancelled':
      return null;
  }
}

function stillOpen(open: number): VisitState {
  return open > 0 ? 'following' : 'closed';
}

/** Of something that lacks: not put right yet, said by the branch to be, or settled by those who looked again. */
export type FindingState = 'open' | 'mended' | 'settled';
export type FindingAct = 'mend' | 'settle' | 'again';

/** The branch says that it is put right; whether it is, only those say who look again, whatever the branch has said. */
export function findingAfter(state: FindingState, act: FindingAct): FindingState | null {
  if (state === 'settled') return null;
  if (act === 'mend') return state === 'open' ? 'mended' : null;
  return act === 'settle' ? 'settled' : 'open';
}

export const VISIT_FINDINGS = ['in-order', 'lacking', 'not-looked-at'] as const;
export type VisitFinding = (typeof VISIT_FINDINGS)[number];

export interface Visiting {
  readonly visitors: readonly string[];
  /** Whom the plan names to visit. */
  readonly group: readonly string[];
  /** Members of the branch, and whoever holds an office there. */
  readonly ofBranch: ReadonlySet<string>;
}

/** Somebody of the group goes, once each, and never somebody of the branch. */
export function visitorProblems({ visitors, group, ofBranch }: Visiting): readonly Problem[] {
  const problems: Problem[] = [];
  if (visitors.length === 0) problems.push({ code: 'supervision.visitors-none' });
  if (new Set(visitors).size < visitors.length) problems.push({ code: 'supervision.visitor-twice' });
  for (const person of new Set(visitors)) {
    if (ofBranch.has(person)) problems.push({ code: 'supervision.visitor-of-branch', facts: { person } });
    else if (!group.includes(person)) problems.push({ code: 'supervision.visitor-not-named', facts: { person } });
  }
  return problems;
}

export interface FoundItem {
  readonly finding: VisitFinding;
  readonly words: string | null;
  readonly dueOn: string | null;
}

/** Something is found to every item, and what lacks has words and a day; `on`: the day of the visit. */
export function foundProblems(
  found: readonly FoundItem[],
  { items, on }: { readonly items: number; readonly on: string },
): readonly Problem[] {
  if (found.length !== items) return [{ code: 'supervision.findings-missing', facts: { items, found: found.length } }];
  if (found.every(({ finding }) => finding === 'not-looked-at')) return [{ code: 'supervision.nothing-looked-at' }];
  return found.flatMap(({ finding, words, dueOn }, position) => {
    const facts = { number: position + 1 };
    if (finding !== 'lacking') return dueOn === null ? [] : [{ code: 'supervision.nothing-lacks', facts }];
    return [
      ...(words === null ? [{ code: 'supervision.words-missing', facts }] : []),
      ...(dueOn === null ? [{ code: 'supervision.due-missing', facts }] : []),
      ...(dueOn !== null && dueOn < on ? [{ code: 'supervision.due-before', facts: { ...facts, on } }] : []),
    ];
  });
}
