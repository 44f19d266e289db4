import type { LedgerEntry } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { EventSheetRow, Transaction } from '@xianfeng/store';
import { branchYearOfCycle } from '../cycles/branch-year.ts';
import { closedProblems } from '../closed-periods/closed.ts';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { eventOfCause } from '../evidence/event-cause.ts';
import { holdCard } from '../evidence/hold-card.ts';
import { entryViews } from './entry-view.ts';

export interface EntryReversing {
  readonly id: string;
  readonly branchId: string;
  readonly entryId: string;
  readonly reason: string;
}

/** Takes an entry back with a reason; it stays readable. Twice is once. */
export function reverseEntry(
  context: Context,
  caller: Caller,
  reversing: EntryReversing,
): Promise<Result<LedgerEntry>> {
  return commit(context, caller, async (tx, trail) => {
    const entry = await tx.ledger.find(reversing.entryId);
    const cycle = entry === undefined ? undefined : await tx.cycles.findById(entry.cycle_id);
    // Another branch's entry answers like one that is not there.
    if (entry === undefined || cycle?.branch_id !== reversing.branchId) {
      return refused({ code: 'ledger.entry-unknown', facts: { entryId: reversing.entryId } });
    }
    const event = await eventOf(tx, entry.cause);
    if (event !== null) return refused({ code: 'entry.of-event', facts: { title: event.title } });
    if (entry.subject_id === caller.personId)
      return refused({ code: 'entry.own', facts: { memberId: caller.personId, member: caller.name } });
    const card = { branchId: reversing.branchId, year: cycle.year, personId: entry.subject_id };
    const held = await holdCard(tx, card);
    if (!held.ok) return held;
    const known = await tx.ledger.find(reversing.id);
    const year = await branchYearOfCycle(tx, cycle);
    if ((await tx.ledger.reversalOf(entry.id)) === undefined) {
      const asked = { countsOn: entry.counts_on, today: context.clock.today() };
      const closed = await closedProblems(tx, year, asked);
      if (closed.length > 0) return refused(...closed);
    }
    const reversal = await tx.ledger.reverse(reversing.entryId, {
      id: reversing.id,
      occurred_on: context.clock.today(),
      recorded_at: context.clock.now(),
      recorded_by: caller.personId,
      note: reversing.reason,
    });
    if (!reversal.ok) return reversal;
    const { id, note } = reversal.value;
    if (note !== reversing.reason) {
      return refused({ code: 'entry.reversed-already', facts: { reason: note } });
    }
    if (id === reversing.id && known === undefined) {
      trail.add({
        ...{ subjectId: entry.subject_id, organizationId: reversing.branchId, before: { entryId: entry.id } },
        ...{ after: { entryId: id }, reason: reversing.reason, rule: entry.clause },
      });
    }
    const views = await entryViews(tx, year.plan, await tx.ledger.ofCycle(cycle.id));
    return done(views.find((view) => view.id === id) as LedgerEntry);
  });
}

/** The sheet an entry came of: it is corrected there, so that sheet and ledger never say two things. */
async function eventOf(tx: Transaction, cause: string): Promise<EventSheetRow | null> {
  const id = eventOfCause(cause);
  return id === null ? null : ((await tx.events.find(id)) ?? null);
}
