import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';

/**
 * Takes back the founding of organizations that a roster brought and that are now undone with it. The history keeps
 * both; the organizations themselves go, for nothing was ever in them.
 */
export async function withdrawFoundings(
  tx: Transaction,
  { clock, newId }: Services,
  { caller, ids }: { readonly caller: Caller; readonly ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  await tx.organizations.holdTree();
  const last = await tx.organizationHistory.lastSequence();
  const rows = (await tx.organizations.list()).filter(({ id }) => ids.includes(id));
  const acts = rows.map((row, index) => ({
    act: {
      ...{ id: newId(), act: 'withdraw' as const, document: null, sequence: last + index + 1 },
      ...{ effective_on: row.from_on, recorded_by: caller.personId, recorded_at: clock.now() },
    },
    row,
  }));
  await tx.organizationHistory.insert(
    acts.map(({ act }) => act),
    acts.map(({ act, row }) => ({
      ...{ act_id: act.id, organization_id: row.id, parent_id: row.parent_id, kind: row.kind },
      ...{ branch_kind: row.branch_kind, name: row.name, is_open: false, successor_ids: [] },
    })),
  );
}
