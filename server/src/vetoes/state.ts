import type { VetoBoard } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { yearMembers } from '../evidence/year-members.ts';
import { vetoBoard } from './board.ts';
import { statedKinds } from './stated-kinds.ts';

export interface VetoStating {
  readonly branchId: string;
  readonly year: number;
  readonly id: string;
  readonly subjectId: string;
  /** One of the scheme's vetoes. */
  readonly kind: string;
  readonly on: string;
  readonly organ: string;
  readonly document: string;
  readonly words: string;
}

/**
 * Puts on record what the competent organ has found, with its document: from its day on the veto holds. The same id with
 * the same words again changes nothing; what is stated is lifted, never edited.
 */
export function stateVeto(context: Context, caller: Caller, stating: VetoStating): Promise<Result<VetoBoard>> {
  return commit(context, caller, async (tx, trail) => {
    const today = context.clock.today();
    const year = await holdOpenYear(tx, stating.branchId, stating.year);
    if (!year.ok) return year;
    const { id, subjectId, kind, on, organ, document, words } = stating;
    const row = { subject_id: subjectId, veto: kind, on_day: on, organ, document, words };
    const known = await tx.vetoes.find(id);
    if (known !== undefined) {
      const isSame = Object.entries(row).every(([column, value]) => known[column as keyof typeof row] === value);
      return isSame && known.cycle_id === year.value.cycleId
        ? done(await vetoBoard(tx, caller, { year: year.value, today }))
        : refused({ code: 'veto.id-taken' });
    }
    if (subjectId === caller.personId) return refused({ code: 'veto.own' });
    const problems = await statingProblems(tx, stating, { year: year.value, today });
    if (problems.length > 0) return refused(...problems);
    const by = { recorded_by: caller.personId, recorded_at: context.clock.now() };
    await tx.vetoes.insert([{ id, cycle_id: year.value.cycleId, ...row, lifted_on: null, ...by }]);
    const rule = statedKinds(year.value.plan).find((each) => each.id === kind)?.clause;
    const after = { vetoId: id, veto: kind, on, organ };
    trail.add({ subjectId, organizationId: stating.branchId, after, reason: words, rule, evidence: document });
    return done(await vetoBoard(tx, caller, { year: year.value, today }));
  });
}

async function statingProblems(
  tx: Transaction,
  { kind, subjectId, on }: VetoStating,
  { year, today }: { readonly year: BranchYear; readonly today: string },
): Promise<Problem[]> {
  if (!statedKinds(year.plan).some(({ id }) => id === kind)) return [{ code: 'veto.kind-unknown' }];
  const member = (await yearMembers(tx, year)).find(({ id }) => id === subjectId);
  if (member === undefined) return [{ code: 'veto.subject-unknown' }];
  if (!on.startsWith(`${year.cycle}-`)) return [{ code: 'veto.day-outside', facts: { on, year: year.year } }];
  if (on > today) return [{ code: 'veto.day-in-future', facts: { on, today } }];
  const { name, stays } = member;
  if (!stays.some(({ from, to }) => from <= on && (to === null || to >= on)))
    return [{ code: 'veto.not-here-then', facts: { name, on } }];
  const standing = (await tx.vetoes.ofCycles([year.cycleId])).find(
    (row) => row.subject_id === subjectId && row.veto === kind && (row.lifted_on === null || row.on_day === on),
  );
  return standing === undefined ? [] : [{ code: 'veto.standing', facts: { name, on: standing.on_day } }];
}
