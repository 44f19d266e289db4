import type { VetoEffect, VetoOnRecord } from '@xianfeng/contract';
import { type Plan, ratingScaleOf, standsOn, type Veto } from '@xianfeng/engine';
import type { Transaction, VetoRow } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';

interface Reading {
  readonly today: string;
  readonly mayLift: (row: VetoRow) => boolean;
  /** While no meeting has confirmed the year. */
  readonly isOpen: boolean;
}

/** Vetoes of one year, in the order given. */
export async function vetoViews(
  tx: Transaction,
  year: BranchYear,
  { rows, today, mayLift, isOpen }: Reading & { readonly rows: readonly VetoRow[] },
): Promise<VetoOnRecord[]> {
  if (rows.length === 0) return [];
  const names = await namesOf(tx, year, rows);
  const { branch, cycle, plan, subject } = year;
  return rows.map((row) => {
    const veto = vetoOf(plan, row);
    return {
      ...{ id: row.id, branch: { id: branch.id, name: branch.name }, year: year.year, subject },
      kind: { id: veto.id, name: veto.name, effect: effectOf(plan, veto), lifted: veto.lifted },
      concerns: { id: row.subject_id, name: names.get(row.subject_id) ?? '' },
      ...{ on: row.on_day, organ: row.organ, document: row.document, words: row.words },
      statedBy: names.get(row.recorded_by) ?? '',
      lifting:
        row.lifted_on === null
          ? null
          : {
              ...{ on: row.lifted_on, document: row.lifted_document, words: row.lifted_words },
              by: row.lifted_by === null ? null : (names.get(row.lifted_by) ?? ''),
            },
      withdrawal:
        row.withdrawn_on === null
          ? null
          : {
              ...{ on: row.withdrawn_on, words: row.withdrawn_words ?? '' },
              by: names.get(row.withdrawn_by ?? '') ?? '',
            },
      stands: row.withdrawn_on === null && standsOn({ veto, cycle, on: row.on_day, liftedOn: row.lifted_on }, today),
      mayLift: row.withdrawn_on === null && row.lifted_on === null && veto.lifted !== null && mayLift(row),
      mayWithdraw: row.withdrawn_on === null && isOpen && mayLift(row),
    };
  });
}

async function namesOf(tx: Transaction, { subject }: BranchYear, rows: readonly VetoRow[]) {
  const people = rows.flatMap((row) => [
    row.recorded_by,
    row.lifted_by ?? row.recorded_by,
    row.withdrawn_by ?? row.recorded_by,
  ]);
  const subjects = rows.map((row) => row.subject_id);
  const names = new Map(
    await tx.people.namesOf([...new Set(subject === 'member' ? [...people, ...subjects] : people)]),
  );
  if (subject === 'branch') for (const { id, name } of await tx.organizations.list()) names.set(id, name);
  return names;
}

/** The version that a year runs under keeps the vetoes that its rows name. */
export function vetoOf({ scheme }: Plan, row: Pick<VetoRow, 'veto'>): Veto {
  const veto = scheme.rating.vetoes.find(({ id }) => id === row.veto);
  if (veto === undefined) throw new Error('A veto on record is one of the scheme its year runs under.');
  return veto;
}

export function effectOf(plan: Plan, { stars, starsMost, grade, gradeMost, withdraws }: Veto): VetoEffect {
  const { honors, outcomes } = plan.scheme;
  const grades = new Map(ratingScaleOf(plan).grades.map(({ id, name }) => [id, name]));
  const following = new Map([...honors, ...outcomes].map(({ id, name }) => [id, name]));
  const gradeName = (id: string | null) => (id === null ? null : (grades.get(id) ?? id));
  return {
    ...{ stars, starsMost, grade: gradeName(grade), gradeMost: gradeName(gradeMost) },
    withdraws: withdraws.map((id) => following.get(id) ?? id),
  };
}
