import type { OrganizationAct } from '@xianfeng/contract';
import type { OrganizationHistoryRow, Transaction } from '@xianfeng/store';

type ChangeView = OrganizationAct['changes'][number];

/** The acts that touched any of these organizations, the newest first, each with what it changed. */
export async function actViews(tx: Transaction, shown: ReadonlySet<string>): Promise<OrganizationAct[]> {
  const rows = await tx.organizationHistory.all();
  const names = new Map(rows.map(({ organization_id, name }) => [organization_id, name]));
  const before = new Map<string, OrganizationHistoryRow>();
  const changes = new Map<string, ChangeView[]>();
  for (const row of rows) {
    const view = changeView(row, before.get(row.organization_id), names);
    before.set(row.organization_id, row);
    changes.set(row.act_id, [...(changes.get(row.act_id) ?? []), view]);
  }
  const people = await tx.people.namesOf(rows.flatMap(({ recorded_by }) => recorded_by ?? []));
  const acts = new Map(rows.map((row) => [row.act_id, row]));
  return [...acts.values()]
    .filter(({ act_id }) => changes.get(act_id)?.some(({ organizationId }) => shown.has(organizationId)) === true)
    .toReversed()
    .map((row) => ({
      id: row.act_id,
      sequence: row.sequence,
      act: row.act,
      on: row.effective_on,
      document: row.document,
      recordedBy: people.get(row.recorded_by ?? '') ?? null,
      recordedAt: row.recorded_at.toISOString(),
      changes: changes.get(row.act_id) ?? [],
    }));
}

function changeView(
  row: OrganizationHistoryRow,
  before: OrganizationHistoryRow | undefined,
  names: ReadonlyMap<string, string>,
): ChangeView {
  const nameOf = (id: string | null | undefined) => (id == null ? null : (names.get(id) ?? null));
  return {
    organizationId: row.organization_id,
    name: row.name,
    nameBefore: before === undefined || before.name === row.name ? null : before.name,
    parent: nameOf(row.parent_id),
    parentBefore: before === undefined || before.parent_id === row.parent_id ? null : nameOf(before.parent_id),
    what: whatOf(row, before),
    successors: row.successor_ids.map((id) => ({ id, name: names.get(id) ?? '' })),
  };
}

function whatOf(row: OrganizationHistoryRow, before: OrganizationHistoryRow | undefined): ChangeView['what'] {
  if (before === undefined) return 'founded';
  if (!row.is_open) return row.act === 'withdraw' ? 'withdrawn' : 'closed';
  return before.name === row.name ? 'moved' : 'renamed';
}
