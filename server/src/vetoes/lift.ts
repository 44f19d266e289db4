import type { VetoBoard } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { Transaction, VetoRow } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { holdYear } from '../cycles/hold.ts';
import { vetoBoard } from './board.ts';
import { vetoOf } from './view.ts';

export interface VetoLiftingAsked {
  readonly branchId: string;
  readonly year: number;
  readonly id: string;
  readonly on: string;
  readonly document: string;
  readonly words: string;
}

/**
 * Lifts a veto, by somebody else than whoever stated it; the statement stays on record beside it. Once, and the same again
 * changes nothing. After the meeting has confirmed the year only from a later day: what was confirmed is not worked out anew.
 */
export function liftVeto(context: Context, caller: Caller, lifting: VetoLiftingAsked): Promise<Result<VetoBoard>> {
  return commit(context, caller, async (tx, trail) => {
    const today = context.clock.today();
    const held = await holdYear(tx, lifting.branchId, lifting.year);
    if (!held.ok) return held;
    const year = held.value;
    const { id, on, document, words } = lifting;
    const row = await tx.vetoes.find(id);
    if (row === undefined || row.cycle_id !== year.cycleId) return refused({ code: 'veto.not-on-record' });
    if (!isSameLifting(row, caller, lifting)) {
      const problems = await liftingProblems(tx, row, { caller, year, on, today });
      if (problems.length > 0) return refused(...problems);
      const by = { lifted_by: caller.personId, lifted_at: context.clock.now() };
      await tx.vetoes.lift(id, { lifted_on: on, lifted_document: document, lifted_words: words, ...by });
      const change = { before: { vetoId: id, liftedOn: null }, after: { vetoId: id, liftedOn: on } };
      const place = { subjectId: row.subject_id, organizationId: lifting.branchId };
      trail.add({ ...place, ...change, reason: words, rule: vetoOf(year.plan, row).clause, evidence: document });
    }
    return done(await vetoBoard(tx, caller, { year, today }));
  });
}

function isSameLifting(row: VetoRow, { personId }: Caller, { on, document, words }: VetoLiftingAsked): boolean {
  return (
    row.lifted_by === personId && row.lifted_on === on && row.lifted_document === document && row.lifted_words === words
  );
}

interface Lifting {
  readonly caller: Caller;
  readonly year: BranchYear;
  readonly on: string;
  readonly today: string;
}

async function liftingProblems(
  tx: Transaction,
  row: VetoRow,
  { caller, year, on, today }: Lifting,
): Promise<readonly Problem[]> {
  if (row.subject_id === caller.personId) return [{ code: 'veto.own' }];
  if (row.recorded_by === caller.personId) return [{ code: 'veto.same-person' }];
  if (row.lifted_on !== null) return [{ code: 'veto.lifted-meanwhile', facts: { on: row.lifted_on } }];
  if (vetoOf(year.plan, row).lifted === null) return [{ code: 'veto.lifting-unforeseen' }];
  if (on > today) return [{ code: 'veto.day-in-future', facts: { on, today } }];
  if (on < row.on_day) return [{ code: 'veto.lifted-before', facts: { found: on } }];
  const run = await tx.ratings.findRun(year.cycleId);
  if (run === undefined || on > `${year.cycle}-12-31`) return [];
  return [{ code: 'cycle.confirmed', facts: { year: year.year, on: run.confirmed_on } }];
}
