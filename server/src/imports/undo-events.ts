import { done, refused, type Result } from '@xianfeng/engine';
import type { ImportListRow, Transaction } from '@xianfeng/store';
import type { Caller, Context } from '../context.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { settleEntries } from '../events/entries.ts';

/** Withdraws every sheet of an import with what followed from it; refused where one was changed or withdrawn since. */
export async function undoEvents(
  tx: Transaction,
  row: ImportListRow,
  { context, caller }: { readonly context: Context; readonly caller: Caller },
): Promise<Result<null>> {
  const held = await holdOpenYear(tx, row.branch_id ?? '', Number(row.period));
  if (!held.ok) return held;
  const year = held.value;
  const sheets = await tx.events.ofImport(row.id);
  const events = sheets.filter(({ state, revision }) => state !== 'settled' || revision > 1).length;
  if (events > 0) return refused({ code: 'import.built-upon', facts: { what: ['events'], events } });
  const reason = row.file_name;
  for (const sheet of sheets) {
    const taken = { withdrawn_on: context.clock.today(), withdrawn_by: caller.personId, withdrawn_reason: reason };
    const withdrawn = { ...sheet, ...taken, state: 'withdrawn' as const, revision: sheet.revision + 1 };
    await tx.events.write(withdrawn);
    const reversed = await settleEntries(tx, context, {
      ...{ caller, year, row: withdrawn, before: [], lines: [], reason },
    });
    if (!reversed.ok) return reversed;
  }
  return done(null);
}
