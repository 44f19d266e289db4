import type { GroupDraws, RepresentativeDraw } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import { mayAt } from '../access.ts';
import { access } from './access.ts';
import { leastOf } from '../ballots/setting.ts';
import type { Caller, Services } from '../context.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { groupOf } from './group-of.ts';
import { type DrawPlace, isOf } from '../lots/draw-place.ts';
import { headOf, viewDraw } from './view.ts';

/** The draws of a group, the latest first: one that stands, and those that were withdrawn. */
export function readDraws(
  { store }: Services,
  caller: Caller,
  { branchId, ...place }: DrawPlace & { readonly branchId: string },
): Promise<Result<GroupDraws>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const year = await branchYearOf(tx, branchId, Number(place.period.slice(0, 4)));
    if (!year.ok) return year;
    const found = await groupOf(tx, year.value, place);
    if (!found.ok) return found;
    const { input, group } = found.value;
    const rows = (await tx.representativeDraws.ofCycle(year.value.cycleId)).filter((row) => isOf(row, place));
    const names = await tx.people.namesOf(rows.flatMap(({ withdrawn_by: by }) => by ?? []));
    return done({
      branch: { id: branchId, name: year.value.branch.name },
      ...{ name: input.name, groupName: group.name, least: leastOf(group) },
      draws: rows.map((row) => headOf(row, names)),
      mayLead: await mayAt(tx, caller, { list: access, act: 'lead-draws', branchId }),
    });
  });
}

export function readDraw({ store }: Services, caller: Caller, id: string): Promise<Result<RepresentativeDraw>> {
  return store.transaction(caller.committeeId, (tx) => viewDraw(tx, caller, id));
}

/** The frozen list byte for byte, for whoever repeats the draw. */
export function readList(
  { store }: Services,
  caller: Caller,
  id: string,
): Promise<Result<{ readonly list: string; readonly hash: string }>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const draw = await viewDraw(tx, caller, id);
    return draw.ok ? done({ list: await tx.representativeDraws.listOf(id), hash: draw.value.listHash }) : draw;
  });
}
