import type { LedgerEntry } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { LedgerEntryRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { withFacts } from '../evidence/check.ts';
import { holdCard } from '../evidence/hold-card.ts';
import { holdStanding } from '../organization-tree/hold-standing.ts';
import { duplicateOf } from './duplicate.ts';
import { entryRules } from './entry-rules.ts';
import { entryViews } from './entry-view.ts';
import { type EntryAppending, isSameEntry, newEntry } from './new-entry.ts';

/** Enters an award, a disciplinary action or a criticism with its day and document. The same id again is the entry that stands. */
export function appendEntry(context: Context, caller: Caller, entry: EntryAppending): Promise<Result<LedgerEntry>> {
  return commit(context, caller, async (tx, trail) => {
    const entered = await enterEntry(tx, context, { caller, entry });
    if (!entered.ok) return entered;
    const { row, year, isNew } = entered.value;
    if (isNew) {
      trail.add({
        ...{ subjectId: entry.subjectId, organizationId: entry.branchId, after: entry },
        ...{ rule: row.clause, evidence: row.document ?? undefined },
      });
    }
    const views = await entryViews(tx, year.plan, await tx.ledger.ofCycle(year.cycleId));
    return done(views.find(({ id }) => id === row.id) as LedgerEntry);
  });
}

export interface EntryEntering {
  readonly caller: Caller;
  readonly entry: EntryAppending;
  /** Somebody has looked at the deeds like it and said that it is another. */
  readonly isToldApart?: boolean;
}

export interface EnteredEntry {
  readonly row: LedgerEntryRow;
  readonly year: BranchYear;
  /** False where it stood already. */
  readonly isNew: boolean;
}

/** Within the transaction of whatever act an entry comes of: checked and appended, or refused with nothing written. */
export async function enterEntry(
  tx: Transaction,
  context: Context,
  { caller, entry, isToldApart = false }: EntryEntering,
): Promise<Result<EnteredEntry>> {
  const number = Number(entry.occurredOn.slice(0, 4));
  const branch = await holdStanding(tx, entry.branchId);
  if (!branch.ok) return branch;
  const held = await holdCard(tx, { branchId: entry.branchId, year: number, personId: entry.subjectId });
  if (!held.ok) return held;
  const year = await holdOpenYear(tx, entry.branchId, number);
  if (!year.ok) return year;
  const standing = await tx.ledger.find(entry.id);
  if (standing === undefined) {
    const asked = { entry, caller, today: context.clock.today(), isToldApart };
    const problems = await entryProblems(tx, year.value, asked);
    if (problems.length > 0) return refused(...problems);
  } else if (!isSameEntry(standing, entry, year.value.plan)) {
    return refused({ code: 'entry.id-taken', facts: { id: entry.id } });
  }
  const [row] = await tx.ledger.append([newEntry(year.value, entry, { caller, services: context })]);
  if (row === undefined) throw new Error('One entry was appended, so one is returned.');
  if (standing === undefined && isReviewed(year.value, row)) await tx.entryReviews.begin([row.id]);
  return done({ row, year: year.value, isNew: standing === undefined });
}

/** What a member declared, somebody else has verified before it is entered. */
export function isReviewed({ plan }: BranchYear, { cause }: Pick<LedgerEntryRow, 'cause'>): boolean {
  return (plan.scheme.entryReview ?? null) !== null && !cause.startsWith('declaration:');
}

interface Asked {
  readonly entry: EntryAppending;
  readonly caller: Caller;
  readonly today: string;
  readonly isToldApart: boolean;
}

/** What the rules say of it, and whether it stands already. */
async function entryProblems(tx: Transaction, year: BranchYear, asked: Asked): Promise<readonly Problem[]> {
  const { entry, caller, today, isToldApart } = asked;
  const rules = await entryRules(tx, year, { caller, today });
  const problems = rules.problemsOf(entry);
  if (problems.length > 0 || isToldApart) return problems;
  const duplicate = duplicateOf(await tx.ledger.ofSubject(year.cycleId, entry.subjectId), entry);
  const member = rules.members.get(entry.subjectId)?.name ?? '';
  return duplicate === null ? [] : [withFacts(duplicate, { memberId: entry.subjectId, member })];
}
