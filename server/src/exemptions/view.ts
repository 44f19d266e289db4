import type { ExemptionRequest } from '@xianfeng/contract';
import { exemptionTurn } from '@xianfeng/engine';
import type { ExemptionRequestRow, ProxyEntryRow, Transaction } from '@xianfeng/store';
import { undoUntil } from '../proxy-entries/undo-until.ts';

/** Requests with every step they have taken. What was typed for somebody and undone by him is withdrawn. */
export async function requestViews(tx: Transaction, rows: readonly ExemptionRequestRow[]): Promise<ExemptionRequest[]> {
  const ids = rows.map(({ id }) => id);
  const steps = await tx.exemptionRequests.steps(ids);
  const proxies = await tx.proxyEntries.ofMade(ids);
  const people = [...rows.map(({ person_id }) => person_id), ...steps.map(({ taken_by }) => taken_by)];
  const names = await tx.people.namesOf([...new Set([...people, ...[...proxies.values()].map((row) => row.typed_by)])]);
  const branches = new Map((await tx.organizations.list()).map(({ id, name }) => [id, name]));
  const byRequest = Map.groupBy(steps, ({ request_id }) => request_id);
  return rows.map((row) => {
    const proxy = proxies.get(row.id);
    const state = standingState(row, proxy);
    return {
      ...{ id: row.id, personId: row.person_id, name: names.get(row.person_id) ?? '' },
      ...{ branchId: row.branch_id, branch: branches.get(row.branch_id) ?? '' },
      ...{ reason: row.reason, fromOn: row.from_on, toOn: row.to_on, state, revision: row.revision },
      turn: exemptionTurn(state),
      proxy: proxy === undefined ? null : proxyView(proxy, names.get(proxy.typed_by) ?? ''),
      steps: (byRequest.get(row.id) ?? []).map((step) => ({
        ...{ step: step.step, on: step.on_day, by: names.get(step.taken_by) ?? '', document: step.document },
        ...{ membersDue: step.members_due, membersPresent: step.members_present, returnedFor: step.returned_for },
      })),
    };
  });
}

/** The state as it stands: undoing an entry typed by another withdraws the wish it was. */
export function standingState(
  { state }: ExemptionRequestRow,
  proxy: ProxyEntryRow | undefined,
): ExemptionRequestRow['state'] {
  return proxy?.undone_on == null ? state : 'withdrawn';
}

function proxyView(row: ProxyEntryRow, typedBy: string): NonNullable<ExemptionRequest['proxy']> {
  return { id: row.id, typedBy, typedOn: row.typed_on, undoUntil: undoUntil(row.typed_on), undoneOn: row.undone_on };
}
