import type { LapseChecks } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { findLapses } from './find.ts';

const findingsMost = 50;

/** Six empty months of members of the branch to ask about, but one's own, and what was found before. */
export function listLapses({ store, clock }: Services, caller: Caller, branchId: string): Promise<Result<LapseChecks>> {
  const today = clock.today();
  return store.transaction(caller.committeeId, async (tx) => done(await lapseChecks(tx, caller, { branchId, today })));
}

export async function lapseChecks(
  tx: Transaction,
  { personId }: Caller,
  { branchId, today }: { readonly branchId: string; readonly today: string },
): Promise<LapseChecks> {
  const lapses = await findLapses(tx, branchId, today);
  const rows = (await tx.lapses.ofBranch(branchId)).slice(0, findingsMost);
  const names = await tx.people.namesOf([...new Set(rows.flatMap((row) => [row.person_id, row.found_by]))]);
  return {
    lapses: lapses.filter(({ person }) => person.id !== personId).map((lapse) => ({ ...lapse })),
    findings: rows.map(({ id, kind, outcome, words, ...row }) => ({
      ...{ id, kind, outcome, words, throughMonth: row.through_month, on: row.found_on },
      person: { id: row.person_id, name: names.get(row.person_id) ?? '' },
      by: names.get(row.found_by) ?? '',
    })),
  };
}
