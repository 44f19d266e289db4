import { type Problem, refused, type Result, done, reviewProblems } from '@xianfeng/engine';
import type { EntryReviewRow, LedgerEntryRow, Transaction } from '@xianfeng/store';
import { closedProblems } from '../closed-periods/closed.ts';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { type BranchYear, branchYearOfCycle } from '../cycles/branch-year.ts';
import { holdCard } from '../evidence/hold-card.ts';
import { holdStanding } from '../organization-tree/hold-standing.ts';
import { waitingEntries } from './waiting.ts';

interface Counted {
  readonly waiting: number;
}

/** They were looked at and count from now on (复核通过): all of them or none. The same again changes nothing. */
export function passEntries(
  context: Context,
  caller: Caller,
  { branchId, entryIds }: { readonly branchId: string; readonly entryIds: readonly string[] },
): Promise<Result<Counted>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await hold(tx, { caller, branchId, entryIds });
    if (!held.ok) return held;
    const { entries, year, reviews } = held.value;
    const fresh = entries.filter(({ id }) => reviews.get(id)?.state === 'waiting');
    const others = [...reviews.values()].filter((each) => each.state === 'refused' || isAnothers(each, caller));
    if (others.length > 0) return refused(await decidedProblem(tx, others));
    const today = context.clock.today();
    const problems: Problem[] = [];
    for (const entry of fresh) problems.push(...(await closedProblems(tx, year, { countsOn: entry.counts_on, today })));
    const [first] = problems;
    if (first !== undefined) return refused(first);
    const decision = { state: 'passed' as const, reason: null };
    await decide(tx, context, { caller, entries: fresh, decision });
    for (const { id, subject_id: subjectId, clause } of fresh)
      trail.add({ subjectId, organizationId: branchId, after: { entryId: id, review: 'passed' }, rule: clause });
    return done(await countWaiting(tx, year));
  });
}

/** It does not hold: it is reversed with the reason, and has never counted. */
export function refuseEntry(
  context: Context,
  caller: Caller,
  asked: { readonly branchId: string; readonly entryId: string; readonly id: string; readonly reason: string },
): Promise<Result<Counted>> {
  return commit(context, caller, async (tx, trail) => {
    const { branchId, entryId, id, reason } = asked;
    const held = await hold(tx, { caller, branchId, entryIds: [entryId] });
    if (!held.ok) return held;
    const { entries, year, reviews } = held.value;
    const review = reviews.get(entryId);
    const isSame = review?.state === 'refused' && review.reviewed_by === caller.personId && review.reason === reason;
    if (isSame) return done(await countWaiting(tx, year));
    if (review?.state !== 'waiting') return refused(await decidedProblem(tx, [...reviews.values()]));
    await decide(tx, context, { caller, entries, decision: { state: 'refused', reason } });
    const reversal = await tx.ledger.reverse(entryId, {
      ...{ id, occurred_on: context.clock.today(), recorded_at: context.clock.now() },
      ...{ recorded_by: caller.personId, note: reason },
    });
    if (!reversal.ok) return reversal;
    const subjectId = entries[0]?.subject_id;
    trail.add({ subjectId, organizationId: branchId, after: { entryId, review: 'refused' }, reason });
    return done(await countWaiting(tx, year));
  });
}

interface Asked {
  readonly caller: Caller;
  readonly branchId: string;
  readonly entryIds: readonly string[];
}

interface Held {
  readonly entries: readonly LedgerEntryRow[];
  readonly year: BranchYear;
  readonly reviews: ReadonlyMap<string, EntryReviewRow>;
}

/** The entries of one year of the branch, with the cards they count on; another branch's answer as if they were not there. */
async function hold(tx: Transaction, { caller, branchId, entryIds }: Asked): Promise<Result<Held>> {
  const branch = await holdStanding(tx, branchId);
  if (!branch.ok) return branch;
  const ids = [...new Set(entryIds)].toSorted();
  const entries: LedgerEntryRow[] = [];
  for (const entryId of ids) {
    const entry = await tx.ledger.find(entryId);
    if (entry !== undefined) entries.push(entry);
  }
  const cycleIds = new Set(entries.map(({ cycle_id: id }) => id));
  const [cycleId] = cycleIds;
  const cycle = cycleId === undefined ? undefined : await tx.cycles.findById(cycleId);
  if (entries.length < ids.length || cycleIds.size > 1 || cycle?.branch_id !== branchId)
    return refused({ code: 'ledger.entry-unknown' });
  for (const personId of new Set(entries.map(({ subject_id: id }) => id)).values()) {
    const card = await holdCard(tx, { branchId, year: cycle.year, personId });
    if (!card.ok) return card;
  }
  const reviews = new Map((await tx.entryReviews.lock(ids)).map((row) => [row.entry_id, row]));
  if (reviews.size < ids.length) return refused({ code: 'review.not-asked' });
  const [problem] = entries.flatMap((entry) =>
    reviewProblems({ reviewerId: caller.personId, recorderId: entry.recorded_by, memberId: entry.subject_id }),
  );
  if (problem !== undefined) return refused(problem);
  const gone: LedgerEntryRow[] = [];
  for (const entry of entries) {
    const isWaiting = reviews.get(entry.id)?.state === 'waiting';
    if (isWaiting && (await tx.ledger.reversalOf(entry.id)) !== undefined) gone.push(entry);
  }
  if (gone.length > 0) return refused({ code: 'review.entry-reversed' });
  return done({ entries, year: await branchYearOfCycle(tx, cycle), reviews });
}

function isAnothers({ state, reviewed_by: by }: EntryReviewRow, caller: Caller): boolean {
  return state === 'passed' && by !== caller.personId;
}

async function decidedProblem(tx: Transaction, reviews: readonly EntryReviewRow[]): Promise<Problem> {
  const by = reviews.find(({ state }) => state !== 'waiting')?.reviewed_by ?? '';
  return { code: 'review.decided-already', facts: { by: (await tx.people.namesOf([by])).get(by) ?? '' } };
}

interface Deciding {
  readonly caller: Caller;
  readonly entries: readonly LedgerEntryRow[];
  readonly decision: Pick<EntryReviewRow, 'state' | 'reason'>;
}

async function decide(tx: Transaction, { clock }: Context, { caller, entries, decision }: Deciding): Promise<void> {
  const ids = entries.map(({ id }) => id);
  const reviewed = { reviewed_by: caller.personId, reviewed_on: clock.today(), reviewed_at: clock.now() };
  await tx.entryReviews.decide(ids, { ...decision, ...reviewed });
}

async function countWaiting(tx: Transaction, { cycleId }: BranchYear): Promise<Counted> {
  return { waiting: (await waitingEntries(tx, cycleId)).length };
}
