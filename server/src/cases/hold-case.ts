import { type CasePart, done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Change } from '../commit.ts';
import type { Caller } from '../context.ts';
import { loadCase, type LoadedCase } from './load-case.ts';

export interface Holding {
  readonly id: string;
  /** What was seen; null where an act only adds to the file under an id of its own. */
  readonly revision: number | null;
  /** Whoever has none of these parts is answered as if there were no such case. */
  readonly parts: readonly CasePart[];
}

/** Holds a file for the rest of the transaction, for whoever has a part in it that the act is for. */
export async function holdCase(
  tx: Transaction,
  caller: Caller,
  { id, revision, parts }: Holding,
): Promise<Result<LoadedCase>> {
  const row = await tx.cases.lock(id);
  const loaded = row === undefined ? undefined : await loadCase(tx, caller, row);
  if (loaded === undefined || !loaded.own.some((part) => parts.includes(part)))
    return refused({ code: 'access.denied' });
  if (revision !== null && loaded.row.revision !== revision) return refused({ code: 'case.changed-meanwhile' });
  return done(loaded);
}

/** The trail says that something was done in a case, and nothing of whom it is about or what it says. */
export function caseChange({ row }: Pick<LoadedCase, 'row'>, after: Readonly<Record<string, unknown>>): Change {
  return { subjectId: row.id, organizationId: row.branch_id, after };
}
