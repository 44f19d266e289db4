import type { SpotCheck } from '@xianfeng/contract';
import { drawLines, type DrawnNumber, numberProblems, refused, type Result, seedOf } from '@xianfeng/engine';
import { sha256, type SpotCheckRow, type Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { hasNumbers } from '../lots/read-numbers.ts';
import { holdCheck } from './hold-check.ts';
import { readLine } from './population.ts';
import { readView } from './view.ts';

export interface Drawing {
  readonly id: string;
  readonly numbers: readonly DrawnNumber[];
}

/**
 * The numbers of those present make the seed, and the seed says who is drawn: once for each list, whatever comes of it. The
 * same numbers again change nothing.
 */
export function drawItems(context: Context, caller: Caller, { id, numbers }: Drawing): Promise<Result<SpotCheck>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdCheck(tx, caller, id);
    if (!held.ok) return held;
    const { row, branchIds } = held.value;
    if (row.state !== 'frozen') {
      const isSame = row.state === 'drawn' && row.drawn_by === caller.personId && hasNumbers(row, numbers);
      return isSame ? readView(tx, context, { caller, id }) : refused(stateProblem(row));
    }
    const problems = numberProblems(numbers, caller.name);
    if (problems.length > 0) return refused(...problems);
    const list = await tx.spotChecks.listOf(id);
    const seed = seedOf(
      sha256,
      row.list_hash,
      numbers.map(({ number }) => number),
    );
    const lines = drawLines(sha256, { seed, list, draws: row.draws });
    await tx.spotChecks.change(id, {
      ...{ state: 'drawn', seed, present: numbers.map(({ name }) => name) },
      numbers: numbers.map(({ number }) => number),
      ...{ drawn_by: caller.personId, drawn_on: context.clock.today(), drawn_at: context.clock.now() },
    });
    await addItems(tx, context, { row, lines });
    for (const organizationId of branchIds)
      trail.add({ subjectId: id, organizationId, after: { seed, draws: lines.length, present: numbers.length } });
    return readView(tx, context, { caller, id });
  });
}

/** Where a check stands that is not to be drawn any more. */
function stateProblem({ state, drawn_on: on }: SpotCheckRow) {
  if (state === 'withdrawn') return { code: 'spot-check.withdrawn-meanwhile' };
  return { code: 'spot-check.drawn-meanwhile', facts: { on } };
}

interface Adding {
  readonly row: SpotCheckRow;
  readonly lines: readonly string[];
}

async function addItems(tx: Transaction, { newId }: Context, { row, lines }: Adding): Promise<void> {
  const drawn = lines.map((line, index) => ({ ...readLine(line, row.kind), line, place: index + 1 }));
  const cycles = await tx.cycles.ofBranches(
    [...new Set(drawn.map(({ branchId }) => branchId))],
    Number(row.period.slice(0, 4)),
  );
  const cycleOf = new Map(cycles.map((cycle) => [cycle.branch_id, cycle.id]));
  await tx.spotChecks.addItems(
    await Promise.all(
      drawn.map(async ({ branchId, person_id: personId, ...rest }) => ({
        ...{ ...rest, id: newId(), check_id: row.id, cycle_id: cycleOf.get(branchId) ?? '' },
        // Two records may have turned out to be of one person since the list was frozen.
        person_id: (await tx.people.find(personId))?.joined_into ?? personId,
      })),
    ),
  );
}
