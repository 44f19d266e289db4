import type { StarRegister } from '@xianfeng/contract';
import { type Facts, type Plan, pointsFromDecimal, standsOn, takesStars, type Veto } from '@xianfeng/engine';
import type { Transaction, VetoOfYearRow } from '@xianfeng/store';
import { type BranchYear, branchYearOfCycle } from '../cycles/branch-year.ts';
import { assembleEvidence } from '../evidence/assemble.ts';
import { vetoOf } from '../vetoes/view.ts';
import type { AwardedYear } from './awarded-year.ts';

export interface RevokingVeto {
  readonly veto: Veto;
  readonly view: StarRegister['rows'][number]['vetoes'][number];
}

interface RevokingAsked {
  readonly last: AwardedYear;
  /** The branch's latest year. */
  readonly year: BranchYear;
  readonly subjectIds: readonly string[];
  readonly today: string;
}

/** What has taken stars since the year they are of: those of that year itself are in its rating already. */
export async function revokingVetoes(
  tx: Transaction,
  { last: { year: awarded }, year, subjectIds, today }: RevokingAsked,
): Promise<(subjectId: string) => readonly RevokingVeto[]> {
  const rows = (await tx.vetoes.after(awarded.year, subjectIds)).filter(
    (row) => awarded.subject === 'member' || row.branch_id === awarded.branch.id,
  );
  const plans = new Map<string, Plan>();
  for (const row of rows)
    if (!plans.has(row.cycle_id)) plans.set(row.cycle_id, (await branchYearOfCycle(tx, row)).plan);
  const found: (RevokingVeto & { readonly subjectId: string })[] = [];
  for (const row of rows) {
    const plan = plans.get(row.cycle_id);
    const veto = plan === undefined ? undefined : vetoOf(plan, row);
    if (veto !== undefined && takesStars(veto))
      found.push({ subjectId: row.subject_id, ...byDocument(veto, row, today) });
  }
  if (year.year > awarded.year) found.push(...(await byNumber(tx, year)));
  const bySubject = Map.groupBy(found, ({ subjectId }) => subjectId);
  return (subjectId) => bySubject.get(subjectId) ?? [];
}

function byDocument(veto: Veto, row: VetoOfYearRow, today: string): RevokingVeto {
  const { on_day: on, lifted_on: liftedOn, document } = row;
  const stands = standsOn({ veto, cycle: String(row.year), on, liftedOn }, today);
  return { veto, view: { name: veto.name, on, document, liftedOn, stands } };
}

/** What is known of somebody so far in the running year may lie below a line already; such a veto has no day. */
async function byNumber(tx: Transaction, year: BranchYear): Promise<(RevokingVeto & { readonly subjectId: string })[]> {
  const vetoes = year.plan.vetoes.filter(({ veto, proof }) => proof.fact !== null && takesStars(veto));
  if (vetoes.length === 0) return [];
  const evidence = await assembleEvidence(tx, year);
  const subjects = year.subject === 'branch' ? evidence : evidence.flatMap(({ members }) => members);
  return subjects.flatMap(({ id: subjectId, facts = {} }) =>
    vetoes.flatMap(({ veto, proof }) =>
      proof.fact !== null && isBelow(facts, proof.fact)
        ? [{ subjectId, veto, view: { name: veto.name, on: null, document: null, liftedOn: null, stands: true } }]
        : [],
    ),
  );
}

function isBelow(facts: Facts, { id, below }: { readonly id: string; readonly below: number }): boolean {
  const value = facts[id];
  if (value === undefined || typeof value === 'boolean') return false;
  const points = pointsFromDecimal(value);
  return points.ok && points.value < below;
}
