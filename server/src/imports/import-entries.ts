import type { ImportRecord } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Context } from '../context.ts';
import { commit } from '../commit.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { holdCard } from '../evidence/hold-card.ts';
import { importCause } from '../evidence/import-cause.ts';
import { isReviewed } from '../ledger/append.ts';
import { newEntry } from '../ledger/new-entry.ts';
import type { ChosenColumns } from '../spreadsheets/entry-columns.ts';
import { parseEntries } from '../spreadsheets/parse-entries.ts';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import type { Workbook } from '../spreadsheets/workbook.ts';
import { type EntryYear, entryYearOf } from './entry-year.ts';
import type { UploadedFile } from '../spreadsheets/uploaded-file.ts';
import { planEntries, type PlannedLine } from './plan-entries.ts';
import { importView, readImport } from './view.ts';

export interface EntriesAsked {
  readonly branchId: string;
  readonly columns?: ChosenColumns | undefined;
  readonly file: UploadedFile;
}

/** Enters what is new of a book of entries: all of it or nothing, under the rules of entering by hand. Twice is once. */
export async function importEntries(
  context: Context,
  caller: Caller,
  asked: EntriesAsked & { readonly id: string },
): Promise<Result<ImportRecord>> {
  const { id, branchId, file } = asked;
  const workbook = await readWorkbook(file.bytes);
  if (!workbook.ok) return workbook;
  return commit(context, caller, async (tx, trail) => {
    await tx.imports.hold();
    const standing = await tx.imports.find(id);
    if (standing !== undefined) {
      const isSame = standing.file_hash === file.hash && standing.branch_id === branchId;
      return isSame ? done(importView(standing)) : refused({ code: 'import.id-taken' });
    }
    const planned = await planHeld(tx, context, { caller, asked, workbook: workbook.value });
    if (!planned.ok) return planned;
    const { of, fresh } = planned.value;
    await tx.imports.insert({
      ...{ id, kind: 'entries', branch_id: branchId, period: of.year.cycle, file_name: file.name },
      ...{ file_hash: file.hash, row_count: fresh.length },
      ...{ imported_by: caller.personId, imported_at: context.clock.now() },
    });
    const rows = await tx.ledger.append(
      fresh.map(({ line }, at) => {
        const { memberId: subjectId, item, on: occurredOn, document } = line;
        const entry = {
          ...{ id: context.newId(), branchId, subjectId, item, occurredOn, document },
          ...{ level: line.level ?? undefined, points: line.points ?? undefined },
          ...{ quantity: line.quantity ?? undefined, note: line.note ?? undefined, cause: `${importCause(id)}${at}` },
        };
        return newEntry(of.year, entry, { caller, services: context });
      }),
    );
    await tx.entryReviews.begin(rows.filter((row) => isReviewed(of.year, row)).map((row) => row.id));
    const after = { year: of.year.cycle, fileName: file.name, fileHash: file.hash, entered: fresh.length };
    trail.add({ subjectId: id, organizationId: branchId, after });
    return done(importView(await readImport(tx, id)));
  });
}

interface Planning {
  readonly caller: Caller;
  readonly asked: EntriesAsked;
  readonly workbook: Workbook;
}

interface HeldPlan {
  readonly of: EntryYear;
  readonly fresh: readonly PlannedLine[];
}

/** With the year and every card held, so that what was compared still stands when it is entered. */
async function planHeld(tx: Transaction, context: Context, planning: Planning): Promise<Result<HeldPlan>> {
  const { caller, asked, workbook } = planning;
  const { branchId, columns = {} } = asked;
  const before = await entryYearOf(tx, context, { branchId, caller });
  if (!before.ok) return before;
  const { year } = before.value.year;
  const held = await holdOpenYear(tx, branchId, year);
  if (!held.ok) return held;
  const book = parseEntries(workbook, { ...before.value, chosen: columns });
  if (!book.ok) return book;
  for (const personId of new Set(book.value.lines.map(({ memberId }) => memberId))) {
    const card = await holdCard(tx, { branchId, year, personId });
    if (!card.ok) return card;
  }
  const of = await entryYearOf(tx, context, { branchId, caller });
  if (!of.ok) return of;
  const plan = planEntries(book.value, of.value);
  if (!plan.ok) return plan;
  const fresh = plan.value.lines.filter(({ state }) => state === 'new');
  return fresh.length === 0 ? refused({ code: 'entries.nothing-new' }) : done({ of: of.value, fresh });
}
