import type { ImportRecord } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { ImportListRow, Transaction } from '@xianfeng/store';
import { type Reach } from '../access.ts';
import type { Caller, Context } from '../context.ts';
import { commit } from '../commit.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { withdrawFoundings } from '../organization-tree/withdraw.ts';
import { undoEntries } from './undo-entries.ts';
import { undoEvents } from './undo-events.ts';
import { undoEvidence } from './undo-evidence.ts';
import { undoExperiences } from './undo-experiences.ts';
import { undoScores } from './undo-scores.ts';
import { importView, readImport } from './view.ts';

/** How far the caller reaches, for each kind of import. */
export type UndoReach = Readonly<Record<ImportRecord['kind'] | 'evidence-above', Reach>>;

/** Takes back a whole import, as long as nothing has been built upon it. Twice is once. */
export function undoImport(
  context: Context,
  caller: Caller,
  { id, reach }: { readonly id: string; readonly reach: UndoReach },
): Promise<Result<ImportRecord>> {
  return commit(context, caller, async (tx, trail) => {
    await tx.imports.hold();
    const row = await tx.imports.find(id);
    if (row === undefined || !(await isInReach(tx, row, reach))) return refused({ code: 'access.denied' });
    if (row.undone_at !== null) return done(importView(row));
    const undo = { by: caller.personId, at: context.clock.now() };
    const removed = await undoers[row.kind](tx, row, { context, caller, undo });
    if (!removed.ok) return removed;
    await tx.imports.markUndone(id, undo);
    const before = { kind: row.kind, fileHash: row.file_hash, rowCount: row.row_count };
    trail.add({ subjectId: id, organizationId: row.branch_id ?? undefined, before });
    return done(importView(await readImport(tx, id)));
  });
}

interface Undoing {
  readonly context: Context;
  readonly caller: Caller;
  readonly undo: { readonly by: string; readonly at: Date };
}

type Undoer = (tx: Transaction, row: ImportListRow, undoing: Undoing) => Promise<Result<null>>;

const undoers: Readonly<Record<ImportRecord['kind'], Undoer>> = {
  roster: undoRoster,
  scores: undoScores,
  'year-scores': undoScores,
  entries: undoEntries,
  events: undoEvents,
  evidence: undoEvidence,
  experiences: undoExperiences,
};

async function isInReach(tx: Transaction, row: ImportListRow, reach: UndoReach): Promise<boolean> {
  const organizations = await tx.organizations.list();
  const isAbove = organizations.some(({ id, kind }) => id === row.branch_id && kind !== 'branch');
  const kind = row.kind === 'evidence' && isAbove ? 'evidence-above' : row.kind;
  const reached = reachedIds(organizations, reach[kind]);
  const places = row.branch_id === null ? await tx.imports.branchesOf(row.id) : [row.branch_id];
  const touched = [...places, ...(row.undone_at === null ? row.branches_created : [])];
  return reached.size > 0 && touched.every((id) => reached.has(id));
}

async function undoRoster(tx: Transaction, row: ImportListRow, { context, caller }: Undoing): Promise<Result<null>> {
  const built = await tx.imports.builtUponRoster(row);
  if (built.size > 0)
    return refused({ code: 'import.built-upon', facts: { what: [...built.keys()], ...Object.fromEntries(built) } });
  await withdrawFoundings(tx, context, { caller, ids: row.branches_created });
  await tx.imports.removeRoster(row);
  return done(null);
}
