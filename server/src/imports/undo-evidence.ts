import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { ImportListRow, PaperKeyingRow, Transaction } from '@xianfeng/store';
import { closedOn, closedPeriods } from '../closed-periods/closed.ts';
import type { Caller, Context } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { undoEntries } from './undo-entries.ts';
import { undoScores } from './undo-scores.ts';

interface Undoing {
  readonly context: Context;
  readonly caller: Caller;
  readonly undo: { readonly by: string; readonly at: Date };
}

/** Takes back all that a file of evidence brought; refused where any of it was built upon since. */
export async function undoEvidence(tx: Transaction, row: ImportListRow, undoing: Undoing): Promise<Result<null>> {
  const held = await holdOpenYear(tx, row.branch_id ?? '', Number(row.period));
  if (!held.ok) return held;
  for (const undoOne of [undoEntries, undoScores]) {
    const undone = await undoOne(tx, row, undoing);
    if (!undone.ok) return undone;
  }
  const problems = [
    ...(await undoKeyings(tx, held.value, row)),
    ...(await undoStatements(tx, held.value, { row, undoing })),
  ];
  return problems.length > 0 ? refused(...problems) : done(null);
}

function builtUpon(what: 'ballots' | 'notices' | 'facts', count: number): readonly Problem[] {
  return count === 0 ? [] : [{ code: 'import.built-upon', facts: { what: [what], [what]: count } }];
}

/** The second keying goes before the first, and none goes that was opened again since or that a notice rests on. */
async function undoKeyings(
  tx: Transaction,
  { cycleId, cycle }: BranchYear,
  row: ImportListRow,
): Promise<readonly Problem[]> {
  const notices = await tx.notices.ofCycle(cycleId);
  for (const keying of await tx.paperBallots.ofImport(row.id)) {
    const ballot = await tx.paperBallots.findById(keying.ballot_id);
    if (await isBuiltUpon(tx, keying)) return builtUpon('ballots', 1);
    const isPublished = notices.some(({ period }) => period === ballot?.period || period === cycle);
    if (ballot?.counted_at != null && isPublished) return builtUpon('notices', 1);
    await tx.paperBallots.removeKeying(keying);
  }
  return [];
}

async function isBuiltUpon(tx: Transaction, { ballot_id: id, keying, finished_at }: PaperKeyingRow): Promise<boolean> {
  const all = await tx.paperBallots.keyings(id);
  return finished_at === null || all.some((other) => other.keying > keying);
}

interface Taking {
  readonly row: ImportListRow;
  readonly undoing: Undoing;
}

/** A fact is taken back by a statement of its own; vetoes and earlier results go with their import. */
async function undoStatements(
  tx: Transaction,
  year: BranchYear,
  { row, undoing }: Taking,
): Promise<readonly Problem[]> {
  const { context, undo } = undoing;
  const facts = await tx.facts.ofImport(year.cycleId, row.id);
  const changed = (await tx.facts.countOfImport(row.id)) - facts.length;
  if (changed > 0) return builtUpon('facts', changed);
  const vetoes = (await tx.vetoes.ofCycles([year.cycleId])).filter(({ import_id: id }) => id === row.id);
  const closed = await closedPeriods(tx, year);
  const shut = vetoes.flatMap(({ on_day }) => closedOn(closed, { countsOn: on_day, today: context.clock.today() }));
  if (shut.length > 0) return shut.slice(0, 1);
  for (const { cycle_id, subject_id, fact, revision } of facts) {
    const by = { recorded_by: undo.by, recorded_at: undo.at };
    await tx.facts.append({ cycle_id, subject_id, fact, revision: revision + 1, value: null, ...by });
  }
  await tx.vetoes.removeOfImport(row.id);
  await tx.earlierResults.removeOfImport(row.id);
  return [];
}
