import type { DueCheck } from '@xianfeng/contract';
import { done, periodBounds, type Result } from '@xianfeng/engine';
import type { SpotCheckRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { dutiesByBranch, type SchemeDuty, yearsAsked } from '../duties/by-branch.ts';
import { checkingAct, reachesOf } from './reach.ts';

const sides = [
  { by: 'committee', actor: 'committee-officer' },
  { by: 'branch', actor: 'branch-secretary' },
] as const;

/** The checks by lot that the caller could begin, or could if the steps before were done; those due first. */
export function readDueChecks(
  { store, clock }: Services,
  caller: Caller,
): Promise<Result<{ readonly checks: DueCheck[] }>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const reachOf = await reachesOf(tx, caller);
    const organizations = await tx.organizations.list();
    const byId = new Map(organizations.map((row) => [row.id, row]));
    const checks: DueCheck[] = [];
    for (const { by, actor } of sides) {
      const reached = reachOf(checkingAct(by));
      if (reached.size === 0) continue;
      const duties = await dutiesByBranch(tx, { byId, reached, today }, yearsAsked(today));
      const standing = await standingPlaces(tx, duties);
      const due = organizations.flatMap(({ id, name }) =>
        (duties.get(id) ?? [])
          .filter((duty) => duty.isByLot && duty.actor === actor && duty.doneOn === null && isOver(duty, today))
          .filter((duty) => !standing.has(placeOf(duty)))
          .map((duty) => ({ duty, branch: { id, name } })),
      );
      const groups = Map.groupBy(due, ({ duty }) => `${duty.scheme} ${duty.step} ${duty.period}`);
      for (const rows of groups.values()) checks.push(groupView(rows, by));
    }
    return done({ checks: checks.toSorted((left, right) => (left.dueOn < right.dueOn ? -1 : 1)) });
  });
}

interface BranchDuty {
  readonly duty: SchemeDuty;
  readonly branch: { readonly id: string; readonly name: string };
}

function placeOf({ cycleId, step, period }: Pick<SchemeDuty, 'cycleId' | 'step' | 'period'>): string {
  return `${cycleId} ${step} ${period}`;
}

/** A period is looked into when it is over; what waits for a step before is shown with it. */
function isOver({ period }: SchemeDuty, today: string): boolean {
  return periodBounds(period).to < today;
}

async function standingPlaces(tx: Transaction, duties: ReadonlyMap<string, readonly SchemeDuty[]>) {
  const cycleIds = [...new Set([...duties.values()].flat().map(({ cycleId }) => cycleId))];
  const rows: readonly SpotCheckRow[] = await tx.spotChecks.ofCycles(cycleIds);
  const open = rows.filter(({ state }) => state !== 'withdrawn');
  const cycles = await tx.spotChecks.cyclesOf(open.map(({ id }) => id));
  return new Set(
    open.flatMap(({ id, step, period }) => (cycles.get(id) ?? []).map((cycleId) => placeOf({ cycleId, step, period }))),
  );
}

function groupView(rows: readonly BranchDuty[], by: SpotCheckRow['by']): DueCheck {
  const [{ duty } = { duty: undefined }] = rows;
  if (duty === undefined) throw new Error('A group has a branch.');
  const { step, period, scheme, name, dueOn } = duty;
  return {
    ...{ by, step, period, scheme, name, dueOn },
    isOverdue: rows.some((row) => row.duty.state === 'overdue'),
    branches: rows.map(({ branch, duty: own }) => ({ ...branch, waitsFor: own.waitsForStep })),
  };
}
