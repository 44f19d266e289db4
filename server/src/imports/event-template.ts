import { eventBookWords } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { eventTemplate } from '../spreadsheets/event-template.ts';
import { membersToName } from './entry-year.ts';
import { spreadsheetFile } from '../spreadsheets/uploaded-file.ts';

/** A branch's year of attendance and dues to fill in. */
export function readEventTemplate(
  { store, clock }: Services,
  caller: Caller,
  { branchId }: { readonly branchId: string },
): Promise<Result<File>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const found = await branchYearOf(tx, branchId, await yearInUse(tx, branchId, today));
    if (!found.ok) return found;
    const { branch, cycle: year, plan } = found.value;
    const { events: kinds = [], name: scheme } = plan.scheme;
    if (kinds.length === 0) return refused({ code: 'events.none-kept', facts: { scheme } });
    const members = await membersToName(tx, found.value);
    const months = today.startsWith(year) ? Number(today.slice(5, 7)) : 12;
    const bytes = eventTemplate({ branch: branch.name, year, kinds, members, months });
    return done(spreadsheetFile(bytes, `${branch.name} ${year} ${eventBookWords.file}`));
  });
}
