import type { RepresentativeDraw } from '@xianfeng/contract';
import { lotList, nameProblems, readNames, refused, type Result } from '@xianfeng/engine';
import { sha256 } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { groupOf } from './group-of.ts';
import { type DrawPlace, isOf } from '../lots/draw-place.ts';
import { viewDraw } from './view.ts';

export interface FreezingNames extends DrawPlace {
  readonly id: string;
  readonly branchId: string;
  /** One a line. */
  readonly names: string;
  readonly draws: number;
}

/** Freezes the names of everybody who can be drawn, with their hash: nobody comes on the list or off it. The same again changes nothing. */
export function freezeNames(
  context: Context,
  caller: Caller,
  given: FreezingNames,
): Promise<Result<RepresentativeDraw>> {
  const { id, branchId, ballot, period, group: voter_group, draws } = given;
  return commit(context, caller, async (tx, trail) => {
    const year = await holdOpenYear(tx, branchId, Number(period.slice(0, 4)));
    if (!year.ok) return year;
    const { cycleId } = year.value;
    const names = readNames(given.names);
    const list = lotList(names);
    const row = { ...{ ballot, period, voter_group, draws }, list_hash: sha256(list), lines: names.length };
    const known = await tx.representativeDraws.find(id);
    if (known !== undefined) {
      if (known.cycle_id !== cycleId) return refused({ code: 'access.denied' });
      const isSame = isOf(known, given) && known.list_hash === row.list_hash && known.draws === draws;
      return isSame ? viewDraw(tx, caller, id) : refused({ code: 'representative-draw.id-taken' });
    }
    const found = await groupOf(tx, year.value, given);
    if (!found.ok) return found;
    const standing = (await tx.representativeDraws.ofCycle(cycleId)).find(
      (each) => isOf(each, given) && each.withdrawn_by === null,
    );
    if (standing !== undefined) {
      const facts = { group: found.value.group.name, on: standing.frozen_on };
      return refused({ code: 'representative-draw.standing-meanwhile', facts });
    }
    const problems = nameProblems(names);
    if (problems.length > 0) return refused(...problems);
    if (draws > names.length)
      return refused({ code: 'representative-draw.draws-wrong', facts: { draws, lines: names.length } });
    await tx.representativeDraws.insert({
      ...{ ...row, id, cycle_id: cycleId, list, frozen_by: caller.personId },
      ...{ frozen_on: context.clock.today(), frozen_at: context.clock.now() },
    });
    trail.add({ subjectId: id, organizationId: branchId, after: row });
    return viewDraw(tx, caller, id);
  });
}
