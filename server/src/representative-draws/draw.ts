import type { RepresentativeDraw } from '@xianfeng/contract';
import { type DrawnNumber, numberProblems, refused, type Result, seedOf } from '@xianfeng/engine';
import { sha256 } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { hasNumbers } from '../lots/read-numbers.ts';
import { holdDraw } from './hold-draw.ts';
import { viewDraw } from './view.ts';

export interface DrawingNames {
  readonly id: string;
  readonly numbers: readonly DrawnNumber[];
}

/** The numbers of those present make the seed, and the seed the order: once for each list. The same numbers again change nothing. */
export function drawNames(
  context: Context,
  caller: Caller,
  { id, numbers }: DrawingNames,
): Promise<Result<RepresentativeDraw>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdDraw(tx, caller, id);
    if (!held.ok) return held;
    const { row, year } = held.value;
    if (row.withdrawn_by !== null) return refused({ code: 'representative-draw.withdrawn-meanwhile' });
    if (row.seed !== null) {
      const isSame = row.drawn_by === caller.personId && hasNumbers(row, numbers);
      const facts = { on: row.drawn_on };
      return isSame ? viewDraw(tx, caller, id) : refused({ code: 'representative-draw.drawn-meanwhile', facts });
    }
    const problems = numberProblems(numbers, caller.name);
    if (problems.length > 0) return refused(...problems);
    const given = numbers.map(({ number }) => number);
    const seed = seedOf(sha256, row.list_hash, given);
    await tx.representativeDraws.change(id, {
      ...{ seed, present: numbers.map(({ name }) => name), numbers: given, drawn_by: caller.personId },
      ...{ drawn_on: context.clock.today(), drawn_at: context.clock.now() },
    });
    const after = { seed, draws: row.draws, present: numbers.length };
    trail.add({ subjectId: id, organizationId: year.branch.id, after });
    return viewDraw(tx, caller, id);
  });
}
