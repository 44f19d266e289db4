import type { StarRegister } from '@xianfeng/contract';
import type { Transaction } from '@xianfeng/store';
import { bySurnameStrokes } from '../evidence/year-members.ts';
import { type AwardedYear, starsIn } from './awarded-year.ts';

/**
 * Whose plaque is put on or taken off (授星、摘星): the stars of a year against those of the year before. Whoever has been
 * rated elsewhere since has his plaque there; whoever was rated nowhere loses what he had. In the first year nobody had any.
 */
export async function starChanges(
  tx: Transaction,
  last: AwardedYear,
  before: AwardedYear | undefined,
): Promise<StarRegister['changes']> {
  const here = new Set((await tx.ratings.ofRun(last.run.id)).map(({ subject_id: id }) => id));
  const earlier = before === undefined ? [] : await tx.ratings.ofRun(before.run.id);
  const ids = [...new Set([...here, ...earlier.map(({ subject_id: id }) => id)])];
  const now = await starsIn(tx, last, ids);
  const then = before === undefined ? new Map<string, number>() : await starsIn(tx, before, ids);
  const changed = ids.flatMap((id) => {
    const [after, had] = [now.get(id) ?? 0, then.get(id) ?? 0];
    return after === had || (now.has(id) && !here.has(id)) ? [] : [{ id, before: had, after }];
  });
  return (await inOrder(tx, last, changed)).map(({ id, name, ...stars }) => ({ concerns: { id, name }, ...stars }));
}

/** Members by surname strokes, branches as the tree has them; never by stars. */
async function inOrder<Row extends { readonly id: string }>(
  tx: Transaction,
  { year }: AwardedYear,
  rows: readonly Row[],
): Promise<(Row & { readonly name: string })[]> {
  if (year.subject === 'branch') {
    const byId = new Map(rows.map((row) => [row.id, row]));
    return (await tx.organizations.list()).flatMap(({ id, name }) => {
      const row = byId.get(id);
      return row === undefined ? [] : [{ ...row, name }];
    });
  }
  const names = await tx.people.namesOf(rows.map(({ id }) => id));
  return rows
    .map((row) => ({ ...row, name: names.get(row.id) ?? '' }))
    .toSorted((left, right) => bySurnameStrokes.compare(left.name, right.name) || (left.id < right.id ? -1 : 1));
}
