import { done, refused, type Result } from '@xianfeng/engine';
import type { ImportListRow, Transaction } from '@xianfeng/store';
import type { Caller, Context } from '../context.ts';

/** Withdraws all that an import wrote down; refused where somebody has decided on one of them since. */
export async function undoExperiences(
  tx: Transaction,
  row: ImportListRow,
  { context, caller }: { readonly context: Context; readonly caller: Caller },
): Promise<Result<null>> {
  const rows = await tx.experiences.ofImport(row.id);
  const decided = rows.filter(({ decided_by: by }) => by !== null).length;
  if (decided > 0)
    return refused({ code: 'import.built-upon', facts: { what: ['experiences'], experiences: decided } });
  await tx.experiences.withdraw(
    rows.filter(({ state }) => state === 'waiting').map(({ id }) => id),
    { reason: row.file_name, by: caller.personId, on: context.clock.today() },
  );
  return done(null);
}
