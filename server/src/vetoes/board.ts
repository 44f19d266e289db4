import type { VetoBoard } from '@xianfeng/contract';
import { done, ratingScaleOf, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { yearMembers } from '../evidence/year-members.ts';
import { access } from './access.ts';
import { statedKinds } from './stated-kinds.ts';
import { effectOf, vetoViews } from './view.ts';

/** The vetoes of a year, and what may be stated in it. */
export function readVetoes(
  { store, clock }: Services,
  caller: Caller,
  { branchId, year: number }: { readonly branchId: string; readonly year: number },
): Promise<Result<VetoBoard>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const year = await branchYearOf(tx, branchId, number);
    return year.ok ? done(await vetoBoard(tx, caller, { year: year.value, today: clock.today() })) : year;
  });
}

export async function vetoBoard(
  tx: Transaction,
  caller: Caller,
  { year, today }: { readonly year: BranchYear; readonly today: string },
): Promise<VetoBoard> {
  const { plan, branch, subject } = year;
  const kinds = statedKinds(plan);
  const run = await tx.ratings.findRun(year.cycleId);
  const isKeeper = await mayAt(tx, caller, { list: access, act: 'state-vetoes', branchId: branch.id });
  const mayState = isKeeper && run === undefined && kinds.length > 0;
  const rows = await tx.vetoes.everOfCycle(year.cycleId);
  const vetoes = await vetoViews(tx, year, {
    ...{ rows, today, isOpen: run === undefined },
    mayLift: (row) => isKeeper && ![row.recorded_by, row.subject_id].includes(caller.personId),
  });
  const subjects = mayState ? (await yearMembers(tx, year)).filter(({ id }) => id !== caller.personId) : [];
  return {
    ...{ branch: { id: branch.id, name: branch.name }, year: year.year, subject },
    hasStars: ratingScaleOf(plan).hasStars,
    confirmedOn: run?.confirmed_on ?? null,
    kinds: kinds.map((veto) => {
      const clause = plan.scheme.clauses.find(({ id }) => id === veto.clause);
      return {
        ...{ id: veto.id, name: veto.name, organ: veto.organ, effect: effectOf(plan, veto), lifted: veto.lifted },
        clause: { cite: clause?.cite ?? '', text: clause?.text ?? '' },
      };
    }),
    vetoes,
    subjects: subjects.map(({ id, name }) => ({ id, name })),
    mayState,
  };
}
