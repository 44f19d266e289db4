import type { SchemeVersion } from '@xianfeng/contract';
import { done, refused } from '@xianfeng/engine';
import type { SchemeVersionRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { planOf, ratedBy } from '../schemes/plan-of.ts';
import { sectionsOf } from './sections-of.ts';

/** Every version that the committee has adopted, the newest first. */
export function listSchemes({ store }: Services, caller: Caller) {
  return store.transaction(caller.committeeId, async (tx) => done(await versionViews(tx, await tx.schemes.list())));
}

/** One version in plain sentences and as it was adopted, byte for byte. */
export function readScheme({ store }: Services, caller: Caller, id: string) {
  return store.transaction(caller.committeeId, async (tx) => {
    const row = await tx.schemes.find(id);
    if (row === undefined) return refused({ code: 'access.denied' });
    const [view] = await versionViews(tx, [row]);
    if (view === undefined) throw new Error('One version was looked up, so one is shown.');
    return done({ ...view, sections: sectionsOf(row), body: row.body });
  });
}

export async function versionViews(tx: Transaction, rows: readonly SchemeVersionRow[]): Promise<SchemeVersion[]> {
  const names = await tx.people.namesOf(rows.flatMap(({ adopted_by: by }) => by ?? []));
  const counts = Map.groupBy(await tx.schemes.yearCounts(), ({ scheme_version_id: id }) => id);
  return rows.map((row) => ({
    id: row.id,
    schemeId: row.scheme_id,
    name: row.name,
    version: row.version,
    inForceOn: row.in_force_on,
    rates: [...ratedBy(planOf(row))],
    adoption: adoptionOf(row, names),
    years: (counts.get(row.id) ?? []).map(({ year, branches }) => ({ year, branches })),
  }));
}

function adoptionOf(row: SchemeVersionRow, names: ReadonlyMap<string, string>): SchemeVersion['adoption'] {
  const { meeting_on: meetingOn, members_due: due, members_present: present, ayes, document, told_on: toldOn } = row;
  if (meetingOn === null || due === null || present === null || ayes === null || document === null || toldOn === null)
    return null;
  return { meetingOn, due, present, ayes, document, toldOn, by: names.get(row.adopted_by ?? '') ?? '' };
}
