import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Trail } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdCard } from '../evidence/hold-card.ts';
import { importCause } from '../evidence/import-cause.ts';
import { isReviewed } from '../ledger/append.ts';
import { newEntry } from '../ledger/new-entry.ts';
import { keyTotalsWithin } from '../paper-ballots/key-whole.ts';
import { saveCellsWithin } from '../sheets/save-cells.ts';
import type { EvidencePlan } from './plan.ts';

export interface Taking {
  readonly caller: Caller;
  readonly importId: string;
  readonly trail: Trail;
}

/** Writes what is new of a plan, each kind by the verbs of typing it; whatever they refuse is told together. */
export async function takeEvidence(
  tx: Transaction,
  context: Context,
  { plan, taking }: { readonly plan: EvidencePlan; readonly taking: Taking },
): Promise<Result<null>> {
  const { year, part } = plan;
  for (const { id } of part.subjects) {
    const held = await holdCard(tx, { branchId: year.branch.id, year: year.year, personId: id });
    if (!held.ok) return held;
  }
  const problems: Problem[] = [];
  for (const written of [takeScores, takeBallots]) {
    const outcome = await written(tx, context, { plan, taking });
    problems.push(...outcome);
  }
  if (problems.length > 0) return refused(...problems);
  await takeEntries(tx, context, { plan, taking });
  await takeStatements(tx, context, { plan, taking });
  return done(null);
}

interface Planned {
  readonly plan: EvidencePlan;
  readonly taking: Taking;
}

/** Of peers who are not named each has a sheet of his own, under a number that says nothing. */
async function takeScores(tx: Transaction, context: Context, { plan, taking }: Planned): Promise<readonly Problem[]> {
  const { caller, importId, trail } = taking;
  const problems: Problem[] = [];
  for (const { period, rater, sheets } of plan.scores) {
    for (const { giverId, isNameless, cells } of sheets) {
      const giver = isNameless ? context.newId() : giverId;
      const saving = {
        ...{ branchId: plan.year.branch.id, period, rater, origin: 'imported' as const, cells, importId, isNameless },
        ...(giver === null ? {} : { giverId: giver }),
      };
      const saved = await saveCellsWithin(tx, context, { caller, saving, trail });
      if (!saved.ok) problems.push(...saved.problems.map((problem) => inPeriod(problem, period)));
    }
  }
  return problems;
}

function inPeriod(problem: Problem, period: string): Problem {
  return { ...problem, facts: { ...problem.facts, period } };
}

async function takeBallots(tx: Transaction, context: Context, { plan, taking }: Planned): Promise<readonly Problem[]> {
  const { caller, importId, trail } = taking;
  const problems: Problem[] = [];
  for (const { ballot, period, totals, state } of plan.ballots) {
    if (state === 'standing') continue;
    const place = { branchId: plan.year.branch.id, ballot, period };
    const keyed = await keyTotalsWithin(tx, context, { caller, trail, place, totals, importId });
    if (!keyed.ok) problems.push(...keyed.problems);
  }
  return problems;
}

async function takeEntries(tx: Transaction, context: Context, { plan, taking }: Planned): Promise<void> {
  const { year, entries } = plan;
  const { caller, importId } = taking;
  const rows = await tx.ledger.append(
    entries.appending.map((entry, at) => {
      const own = { ...entry, id: context.newId(), cause: `${importCause(importId)}${at}` };
      return newEntry(year, own, { caller, services: context });
    }),
  );
  await tx.entryReviews.begin(rows.filter((row) => isReviewed(year, row)).map(({ id }) => id));
}

async function takeStatements(tx: Transaction, context: Context, { plan, taking }: Planned): Promise<void> {
  const { cycleId } = plan.year;
  const by = { import_id: taking.importId, recorded_by: taking.caller.personId, recorded_at: context.clock.now() };
  const { facts, vetoes, results } = plan.statements;
  for (const { subject, fact, value, revision } of facts)
    await tx.facts.append({ cycle_id: cycleId, subject_id: subject.id, fact, value, revision: revision + 1, ...by });
  await tx.vetoes.insert(
    vetoes.map(({ subject, veto, on_day, lifted_on }) => ({
      ...{ id: context.newId(), cycle_id: cycleId, subject_id: subject.id, veto, on_day, lifted_on },
      ...by,
    })),
  );
  await tx.earlierResults.insert(
    results.map(({ subject, scheme, period, total, grade, stars }) => ({
      ...{ id: context.newId(), cycle_id: cycleId, subject_id: subject.id, scheme, period, total, grade, stars },
      ...by,
    })),
  );
}
