import { done, type Plan, type Result } from '@xianfeng/engine';
import type { ReadLedgerEntryRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { unreversedEntries } from '../evidence/standing-entries.ts';
import { yearMembers } from '../evidence/year-members.ts';
import { type EntryRules, entryRules } from '../ledger/entry-rules.ts';
import type { EntryItem } from '../spreadsheets/entry-item.ts';
import type { ScoreMember } from '../spreadsheets/score-member.ts';

/** What a book of entries is held against. */
export interface EntryYear {
  readonly year: BranchYear;
  readonly items: readonly EntryItem[];
  readonly members: readonly ScoreMember[];
  readonly rules: EntryRules;
  /** What stands in the year's ledger, by member. */
  readonly standing: ReadonlyMap<string, readonly ReadLedgerEntryRow[]>;
}

export async function entryYearOf(
  tx: Transaction,
  { clock }: Services,
  { branchId, caller }: { readonly branchId: string; readonly caller: Caller },
): Promise<Result<EntryYear>> {
  const today = clock.today();
  const year = await branchYearOf(tx, branchId, await yearInUse(tx, branchId, today));
  if (!year.ok) return year;
  const rows = unreversedEntries(await tx.ledger.ofCycle(year.value.cycleId));
  return done({
    year: year.value,
    items: entryItems(year.value.plan),
    members: await membersToName(tx, year.value),
    rules: await entryRules(tx, year.value, { caller, today }),
    standing: Map.groupBy(rows, ({ subject_id: subjectId }) => subjectId),
  });
}

/** Everybody of the year by name, and by day of birth where two have one name. */
export async function membersToName(tx: Transaction, year: BranchYear): Promise<readonly ScoreMember[]> {
  const members = await yearMembers(tx, year);
  const births = await tx.people.birthsOf(members.map(({ id }) => id));
  return members.map(({ id, name }) => ({ id, name, bornOn: births.get(id) ?? null }));
}

function entryItems({ scheme }: Plan): readonly EntryItem[] {
  return scheme.inputs.entries.map(({ id, name, levels, sign, quantity }) => ({
    ...{ id, name, isDeduction: sign === 'deducts', hasQuantity: quantity !== null },
    levels: levels.map((level) => ({ id: level.id, name: level.name, isRange: (level.most ?? null) !== null })),
  }));
}
