import type { SpotCheck } from '@xianfeng/contract';
import {
  done,
  drawsOf,
  type Lot,
  lotList,
  periodBounds,
  type Problem,
  type ProcedureStep,
  refused,
  type Result,
} from '@xianfeng/engine';
import { sha256, type SpotCheckRow, type Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { holdYear } from '../cycles/hold.ts';
import { yearMembers } from '../evidence/year-members.ts';
import { stepOf } from '../minutes/step-of.ts';
import { monthsOwed } from '../steps/records.ts';
import { waitingProblems } from '../steps/waiting.ts';
import { linesIn } from './population.ts';
import { requireReach } from './reach.ts';
import { readView } from './view.ts';

export interface Freezing extends Pick<SpotCheckRow, 'id' | 'by' | 'step' | 'period'> {
  readonly branchIds: readonly string[];
}

/**
 * Freezes the list of everything that can be drawn in these branches, with its hash: from now on nothing comes on it or off
 * it. The same id again changes nothing.
 */
export function freezeList(context: Context, caller: Caller, given: Freezing): Promise<Result<SpotCheck>> {
  const { id, by, step, period } = given;
  // Always in the same order, so that two who freeze lists of the same branches wait for each other.
  const branchIds = [...new Set(given.branchIds)].toSorted();
  return commit(context, caller, async (tx, trail) => {
    const reach = await requireReach(tx, caller, { by, branchIds });
    if (!reach.ok) return reach;
    const known = await tx.spotChecks.find(id);
    if (known !== undefined) {
      return (await isSame(tx, known, { ...given, branchIds }))
        ? readView(tx, context, { caller, id })
        : refused({ code: 'spot-check.id-taken' });
    }
    const years: BranchYear[] = [];
    for (const branchId of branchIds) {
      const held = await holdYear(tx, branchId, Number(period.slice(0, 4)));
      if (!held.ok) return held;
      years.push(held.value);
    }
    const lot = lotOf(years, given);
    if (!lot.ok) return lot;
    const problems: Problem[] = [];
    for (const year of years) problems.push(...(await placeProblems(tx, year, { step, period })));
    if (problems.length > 0) return refused(...problems);
    const { of: kind } = lot.value;
    const lines: string[] = [];
    for (const year of years) lines.push(...(await linesIn(tx, year, { kind, period })));
    const list = lotList(lines);
    const row = {
      ...{ by, step, period, kind, list_hash: sha256(list), lines: lines.length },
      draws: drawsOf(lot.value, lines.length),
    };
    const [frozen_on, frozen_at, frozen_by] = [context.clock.today(), context.clock.now(), caller.personId];
    // Of nothing there is nothing to draw: the check is over as it begins.
    const finished = { finished_by: frozen_by, finished_on: frozen_on, finished_at: frozen_at };
    const start = lines.length === 0 ? { state: 'finished' as const, ...finished } : { state: 'frozen' as const };
    await tx.spotChecks.insert(
      { id, ...row, list, frozen_by, frozen_on, frozen_at, ...start },
      years.map(({ cycleId }) => cycleId),
    );
    for (const { branch } of years) trail.add({ subjectId: id, organizationId: branch.id, after: row });
    return readView(tx, context, { caller, id });
  });
}

async function isSame(tx: Transaction, row: SpotCheckRow, given: Freezing): Promise<boolean> {
  if (row.by !== given.by || row.step !== given.step || row.period !== given.period) return false;
  const cycleIds = (await tx.spotChecks.cyclesOf([row.id])).get(row.id) ?? [];
  const branches: string[] = [];
  for (const cycleId of cycleIds) branches.push((await tx.cycles.findById(cycleId))?.branch_id ?? '');
  return branches.toSorted().join(' ') === given.branchIds.join(' ');
}

/** What all these years draw: the same lot of the same step, by the side that asks. */
function lotOf(years: readonly BranchYear[], { by, step: id, period }: Freezing): Result<Lot> {
  const steps: ProcedureStep[] = [];
  for (const year of years) {
    const step = stepOf(year.plan, year.cycle, { step: id, period });
    if (!step.ok) return step;
    steps.push(step.value);
  }
  const [first] = steps;
  const lot = first?.lot ?? null;
  if (first === undefined || lot === null)
    return refused({ code: 'step.other-record', facts: { name: first?.name ?? id } });
  const wanted = by === 'committee' ? 'committee-officer' : 'branch-secretary';
  if (first.actor !== wanted) return refused({ code: 'step.other-actor', facts: { actor: first.actor } });
  const isOne = steps.every((step) => step.actor === first.actor && JSON.stringify(step.lot) === JSON.stringify(lot));
  const schemes = new Set(years.map(({ plan }) => plan.scheme.id));
  return isOne && schemes.size === 1 ? done(lot) : refused({ code: 'spot-check.other-scheme' });
}

/** No step is passed over, a period is looked into when it is over, and once. */
async function placeProblems(
  tx: Transaction,
  year: BranchYear,
  { step, period }: Pick<SpotCheckRow, 'step' | 'period'>,
): Promise<readonly Problem[]> {
  const branch = year.branch.name;
  const { from, to } = periodBounds(period);
  const owed = monthsOwed(year, await yearMembers(tx, year));
  if (!owed.some((month) => month >= from.slice(0, 7) && month <= to.slice(0, 7)))
    return [{ code: 'spot-check.not-owed', facts: { branch, period } }];
  const standing = (await tx.spotChecks.ofCycles([year.cycleId])).find(
    (row) => row.step === step && row.period === period && row.state !== 'withdrawn',
  );
  if (standing !== undefined)
    return [{ code: 'spot-check.standing-meanwhile', facts: { branch, on: standing.frozen_on } }];
  return (await waitingProblems(tx, year, { step, period })).map(({ facts }) => ({
    code: 'spot-check.branch-waits',
    facts: { ...facts, branch },
  }));
}
