import { entryTemplateWords } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { tariffOf } from '../ledger/tariff.ts';
import { entryTemplate } from '../spreadsheets/entry-template.ts';
import { membersToName } from './entry-year.ts';
import { spreadsheetFile } from '../spreadsheets/uploaded-file.ts';

/** A branch's book of entries to fill in, with its members and what its scheme enters. */
export function readEntryTemplate(
  { store, clock }: Services,
  caller: Caller,
  { branchId }: { readonly branchId: string },
): Promise<Result<File>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const found = await branchYearOf(tx, branchId, await yearInUse(tx, branchId, clock.today()));
    if (!found.ok) return found;
    const { branch, cycle: year, plan } = found.value;
    const quantities = new Set(
      plan.scheme.inputs.entries.flatMap(({ id, quantity }) => (quantity === null ? [] : [id])),
    );
    const items = tariffOf(plan).map((item) => ({ ...item, hasQuantity: quantities.has(item.item) }));
    const members = await membersToName(tx, found.value);
    const bytes = entryTemplate({ branch: branch.name, year, members, items });
    return done(spreadsheetFile(bytes, `${branch.name} ${year} ${entryTemplateWords.sheet}`));
  });
}
