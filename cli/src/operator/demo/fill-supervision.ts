import { drawLines, lotList, seedOf } from '@xianfeng/engine';
import { branchIn, branchLine } from '@xianfeng/server';
import { sha256, type Transaction } from '@xianfeng/store';
import { county } from './county.ts';
import { demoYear, morningOf } from './days.ts';
import type { PlacedBranch, PlacedCounty } from './placed.ts';

interface LackingPlan {
  readonly item: number;
  readonly words: string;
  readonly dueOn: string;
  readonly mendedOn?: string;
  readonly mended?: string;
  readonly settledOn?: string;
}

interface VisitPlan {
  readonly on: string;
  readonly lacking: readonly LackingPlan[];
}

const { supervision } = county;
const byLot: readonly VisitPlan[] = supervision.byLot;
const midYear: readonly VisitPlan[] = supervision.midYear;

interface Visiting {
  readonly tx: Transaction;
  readonly newId: () => string;
  readonly planId: string;
  readonly officerId: string;
  readonly branches: readonly PlacedBranch[];
}

/**
 * Of the organization that rates its branches by the quarter: a plan by which secretaries visit each other's branches, some
 * drawn by lot in March and all in the middle of the year. What lacked is put right, or waits to be, and one is overdue; at
 * the year's end they will go again.
 */
export async function fillSupervision(tx: Transaction, newId: () => string, placed: PlacedCounty): Promise<void> {
  const place = placed.generalBranches.find(({ name }) => name === supervision.organization);
  const branches = placed.branches.filter(({ parentId }) => parentId === place?.id);
  const [officer] = await tx.appointments.ofRole('committee-officer');
  // A small county has no such organization; with one branch there is nobody from elsewhere to go.
  if (place === undefined || officer === undefined || branches.length < 2) return;
  const planId = newId();
  const { metOn } = supervision;
  await tx.supervisions.insertPlan({
    ...{ id: planId, organization_id: place.id, year: demoYear, state: 'draft', revision: 1 },
    ...{ visitors: branches.map(({ secretaryId }) => secretaryId), written_by: officer.person_id, written_on: metOn },
  });
  await tx.supervisions.updatePlan(planId, {
    ...{ state: 'adopted', revision: 2, met_on: metOn, members_due: 7, members_present: 6, ayes: 6 },
    adopted_by: officer.person_id,
  });
  const planned = (kind: 'mid-year' | 'year-end', dueOn: string) =>
    branches.map(({ id }) => ({
      ...{ id: newId(), branch_id: id, kind, due_on: dueOn, draw_id: null },
      ...{ state: 'planned' as const, revision: 1, visitors: [] },
    }));
  const first = planned('mid-year', supervision.midYearDueOn);
  await tx.supervisions.fillPlan(
    planId,
    supervision.items.map((words, position) => ({ position, words, clause: null })),
    [...first, ...planned('year-end', supervision.yearEndDueOn)],
  );
  const visiting = { tx, newId, planId, officerId: officer.person_id, branches };
  for (const [at, visit] of (await drawnVisits(visiting)).entries()) await fillVisit(visiting, visit, byLot[at]);
  for (const [at, visit] of first.entries()) await fillVisit(visiting, visit, midYear[at]);
}

/** As a committee draws: the list frozen first, then the numbers of those present. */
async function drawnVisits({ tx, newId, planId, officerId, branches }: Visiting) {
  const { frozenOn, byLotDueOn } = supervision;
  const { present, numbers } = county.spotChecks;
  const list = lotList(branches.map(({ id, plan }) => branchLine({ id, name: plan.name })));
  const seed = seedOf(sha256, sha256(list), numbers);
  const draws = Math.min(byLot.length, branches.length);
  const drawId = newId();
  await tx.supervisions.insertDraw({
    ...{
      id: drawId,
      plan_id: planId,
      due_on: byLotDueOn,
      list,
      list_hash: sha256(list),
      lines: branches.length,
      draws,
    },
    ...{ frozen_by: officerId, frozen_on: frozenOn, frozen_at: morningOf(frozenOn) },
  });
  await tx.supervisions.updateDraw(drawId, {
    ...{ present, numbers, seed, drawn_by: officerId, drawn_on: frozenOn, drawn_at: morningOf(frozenOn, 20) },
  });
  const visits = drawLines(sha256, { seed, list, draws }).map((line) => ({
    ...{ id: newId(), plan_id: planId, branch_id: branchIn(line).id, kind: 'by-lot' as const, draw_id: drawId },
    ...{ due_on: byLotDueOn, state: 'planned' as const, revision: 1, visitors: [] },
  }));
  await tx.supervisions.addVisits(visits);
  return visits;
}

/** The secretary of the next branch goes; the branch answers on the day after, and its secretary puts right what lacked. */
async function fillVisit(
  { tx, newId, branches }: Visiting,
  visit: { readonly id: string; readonly branch_id: string },
  plan: VisitPlan | undefined,
): Promise<void> {
  const at = branches.findIndex(({ id }) => id === visit.branch_id);
  const [own, next] = [branches[at], branches[(at + 1) % branches.length]];
  if (plan === undefined || own === undefined || next === undefined) return;
  const [menderId, visitorId] = [own.secretaryId, next.secretaryId];
  const { summary, thanks, answer, settled } = supervision;
  const { on, lacking } = plan;
  const reply = lacking.length === 0 ? thanks : answer;
  const steps = [
    { act: 'record' as const, position: null, on, words: summary, by: visitorId },
    { act: 'answer' as const, position: null, on, words: reply, by: menderId },
    ...lacking.flatMap(({ item: position, mendedOn, mended, settledOn }) => [
      ...(mendedOn === undefined || mended === undefined
        ? []
        : [{ act: 'mend' as const, position, on: mendedOn, words: mended, by: menderId }]),
      ...(settledOn === undefined
        ? []
        : [{ act: 'settle' as const, position, on: settledOn, words: settled, by: visitorId }]),
    ]),
  ].toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
  await tx.supervisions.addFindings(
    supervision.items.map((_, position) => {
      const found = lacking.find(({ item }) => item === position);
      const row = { visit_id: visit.id, position };
      return found === undefined
        ? { ...row, finding: 'in-order', words: null, due_on: null, state: null }
        : { ...row, finding: 'lacking', words: found.words, due_on: found.dueOn, state: 'open' };
    }),
  );
  for (const { item: position, mendedOn, settledOn } of lacking) {
    const state = settledOn !== undefined ? 'settled' : mendedOn !== undefined ? 'mended' : 'open';
    await tx.supervisions.updateFinding({ visitId: visit.id, position }, { mender_id: menderId, state });
  }
  for (const [minute, step] of steps.entries())
    await tx.supervisions.addStep({
      ...{ id: newId(), visit_id: visit.id, act: step.act, position: step.position, happened_on: step.on },
      ...{ words: step.words, recorded_by: step.by, recorded_at: morningOf(step.on, 30 + minute) },
    });
  await tx.supervisions.updateVisit(visit.id, {
    state: lacking.some(({ settledOn }) => settledOn === undefined) ? 'following' : 'closed',
    ...{ revision: 1 + steps.length, visited_on: on, visitors: [visitorId], summary },
    ...{ answer: reply, answered_on: on },
  });
}
