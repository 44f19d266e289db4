import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { ImportListRow, ReadLedgerEntryRow, Transaction } from '@xianfeng/store';
import { closedOn, closedPeriods } from '../closed-periods/closed.ts';
import type { Caller, Context } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { withFacts } from '../evidence/check.ts';
import { holdCard } from '../evidence/hold-card.ts';
import { importCause } from '../evidence/import-cause.ts';
import { unreversedEntries } from '../evidence/standing-entries.ts';

/** Takes back every entry of an import by a reversal; refused where somebody has reviewed or reversed one of them. */
export async function undoEntries(
  tx: Transaction,
  row: ImportListRow,
  { context, caller }: { readonly context: Context; readonly caller: Caller },
): Promise<Result<null>> {
  const branchId = row.branch_id ?? '';
  const held = await holdOpenYear(tx, branchId, Number(row.period));
  if (!held.ok) return held;
  const year = held.value;
  const all = await tx.ledger.ofCycle(year.cycleId);
  const isOwn = ({ cause }: ReadLedgerEntryRow) => cause.startsWith(importCause(row.id));
  const own = unreversedEntries(all).filter(isOwn);
  const reversals = all.filter(isOwn).length - own.length;
  for (const personId of new Set(own.map(({ subject_id: subjectId }) => subjectId))) {
    const card = await holdCard(tx, { branchId, year: year.year, personId });
    if (!card.ok) return card;
  }
  const problems = await problemsOf(tx, { year, own, reversals, caller, today: context.clock.today() });
  if (problems.length > 0) return refused(...problems);
  await tx.ledger.reverseMany(
    own.map(({ id }) => id),
    {
      ...{ newId: context.newId, occurred_on: context.clock.today(), recorded_at: context.clock.now() },
      ...{ recorded_by: caller.personId, note: row.file_name },
    },
  );
  return done(null);
}

interface Taking {
  readonly year: BranchYear;
  readonly own: readonly ReadLedgerEntryRow[];
  /** How many of them are taken back already. */
  readonly reversals: number;
  readonly caller: Caller;
  readonly today: string;
}

async function problemsOf(
  tx: Transaction,
  { year, own, reversals, caller, today }: Taking,
): Promise<readonly Problem[]> {
  const reviews = own.filter(({ review }) => review === 'passed').length;
  const built = Object.entries({ reversals, reviews }).filter(([, count]) => count > 0);
  if (built.length > 0) {
    const what = built.map(([kind]) => kind);
    return [{ code: 'import.built-upon', facts: { what, ...Object.fromEntries(built) } }];
  }
  // Nobody takes back what is written down about himself: another secretary does, or it stays.
  if (own.some(({ subject_id: subjectId }) => subjectId === caller.personId))
    return [withFacts({ code: 'entry.own' }, { memberId: caller.personId, member: caller.name })];
  const closed = await closedPeriods(tx, year);
  const days = new Set(own.map(({ counts_on: countsOn }) => countsOn));
  const shut = [...days].flatMap((countsOn) => closedOn(closed, { countsOn, today }));
  return shut.slice(0, 1);
}
