import type { Star } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { MeasureRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { kindOf, measureYearOf } from '../measures/measure-year.ts';
import { readerOf } from '../reader.ts';
import { access } from './access.ts';
import { isStar, starsUp } from './star-rows.ts';

/** One star, for the star and for whoever keeps the wall; to others as if it were not there. */
export async function readStar(tx: Transaction, caller: Caller, id: string): Promise<Result<Star>> {
  const row = await tx.measures.find(id);
  if (row === undefined || !isStar(row)) return refused({ code: 'access.denied' });
  const keeps = await readerOf(tx, caller, access).has('keep-star-wall', row.branch_id);
  const isMine = row.subject_id === caller.personId;
  return keeps || isMine ? done(await starView(tx, caller, { row, keeps })) : refused({ code: 'access.denied' });
}

export async function starView(
  tx: Transaction,
  caller: Caller,
  { row, keeps }: { readonly row: MeasureRow; readonly keeps: boolean },
): Promise<Star> {
  const year = await measureYearOf(tx, row);
  const consent = await tx.starConsents.find(row.id);
  const people = [row.subject_id, consent?.proposed_by, consent?.answered_by].flatMap((id) => id ?? []);
  const names = await tx.people.namesOf(people);
  const nameOf = (id: string) => names.get(id) ?? '';
  const isMine = row.subject_id === caller.personId;
  const isGiven = row.state === 'decided' || row.state === 'done';
  const { answered_by: by = null, answered_on: on = null, proposed_by: proposer = null } = consent ?? {};
  const may: Star['may'] = [];
  // Nobody writes what hangs beside the own name.
  if (isGiven && keeps && !isMine) may.push('propose');
  if (isGiven) may.push('answer');
  return {
    ...{ id: row.id, branch: { id: year.branch.id, name: year.branch.name } },
    concerns: { id: row.subject_id, name: nameOf(row.subject_id) },
    ...{ period: row.period, honor: kindOf(year, row).name, isUp: (await starsUp(tx, [row])).has(row.id) },
    ...{ post: consent?.post ?? null, deed: consent?.deed ?? null },
    proposedBy: proposer === null ? null : nameOf(proposer),
    ...{ showsWords: consent?.shows_words ?? false, showsPhoto: consent?.shows_photo ?? false },
    photo: consent?.photo_hash == null ? null : consent.revision,
    answered:
      by === null || on === null ? null : { by: nameOf(by), on, isByOther: !(await isOneself(tx, row.subject_id, by)) },
    ...{ revision: consent?.revision ?? 0, isMine, may },
  };
}

/** Also where two records of the star have been made one since. */
async function isOneself(tx: Transaction, subjectId: string, by: string): Promise<boolean> {
  return (await tx.people.recordsOf(subjectId)).includes(by);
}
