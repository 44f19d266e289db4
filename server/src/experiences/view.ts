import type { Experience } from '@xianfeng/contract';
import { decimalFromPoints, done, experienceActs, refused, type Result } from '@xianfeng/engine';
import type { ExperienceRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { readerOf } from '../reader.ts';
import { access } from './access.ts';
import { barOf, mayDo } from './hold-experiences.ts';

/** One that the caller has just written or decided on. */
export async function readExperience(tx: Transaction, caller: Caller, id: string): Promise<Result<Experience>> {
  const row = await tx.experiences.find(id);
  const [view] = row === undefined ? [] : await experienceViews(tx, caller, [row]);
  return view === undefined ? refused({ code: 'access.denied' }) : done(view);
}

export async function experienceViews(
  tx: Transaction,
  caller: Caller,
  rows: readonly ExperienceRow[],
): Promise<Experience[]> {
  const reader = readerOf(tx, caller, access);
  const people = rows.flatMap((row) => [row.person_id, row.recorded_by, row.decided_by, row.withdrawn_by]);
  const names = await tx.people.namesOf([...new Set(people.flatMap((id) => id ?? []))]);
  const branches = new Map<string, string | null>();
  for (const id of new Set(rows.map(({ person_id: person }) => person))) branches.set(id, await tx.people.branchOf(id));
  const views: Experience[] = [];
  for (const row of rows) {
    const may: Experience['may'] = [];
    const placed = { row, branchId: branches.get(row.person_id) ?? null };
    for (const act of experienceActs(row.state))
      if (barOf(caller, row, act) === null && (await mayDo(reader, placed, act))) may.push(act);
    views.push({ ...told(row, names), may });
  }
  return views;
}

function told(row: ExperienceRow, names: ReadonlyMap<string, string>): Omit<Experience, 'may'> {
  const nameOf = (id: string): string => names.get(id) ?? '';
  const signed = (by: string | null, on: string | null) => (by === null || on === null ? null : { by: nameOf(by), on });
  return {
    ...{ id: row.id, person: { id: row.person_id, name: nameOf(row.person_id) } },
    ...{ course: row.course, title: row.title, fromOn: row.from_on, toOn: row.to_on, level: row.level },
    hours: row.hours === null ? null : decimalFromPoints(row.hours),
    ...{ document: row.document, state: row.state, reason: row.reason },
    isOwn: row.recorded_by === row.person_id,
    ...{ recordedBy: nameOf(row.recorded_by), recordedOn: row.recorded_on },
    decided: signed(row.decided_by, row.decided_on),
    withdrawn: signed(row.withdrawn_by, row.withdrawn_on),
  };
}
