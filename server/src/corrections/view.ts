import type { Correction, KeptKindId } from '@xianfeng/contract';
import type { CorrectionListRow, Transaction } from '@xianfeng/store';

/** As requester and register see it; who answered is named. */
export async function correctionViews(tx: Transaction, rows: readonly CorrectionListRow[]): Promise<Correction[]> {
  const answerers = rows.flatMap(({ answered_by: by }) => (by === null ? [] : [by]));
  const names = await tx.people.namesOf([...new Set(answerers)]);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    personId: row.person_id,
    name: row.name,
    branchId: row.branch_id,
    branch: row.branch,
    kind: row.kind as KeptKindId,
    wanted: row.wanted,
    requestedOn: row.requested_on,
    dueOn: row.due_on,
    outcome: row.outcome,
    reason: row.reason,
    answeredBy: row.answered_by === null ? null : (names.get(row.answered_by) ?? null),
    answeredOn: row.answered_on,
  }));
}

export async function readCorrection(tx: Transaction, id: string): Promise<Correction> {
  const row = await tx.corrections.find(id);
  const [view] = row === undefined ? [] : await correctionViews(tx, [row]);
  if (view === undefined) throw new Error('A correction was written and is not there.');
  return view;
}
