import { markedWords, type PlannedEntry, sentence } from '@xianfeng/contract';
import { done, type Plan, refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { markFaults } from '../spreadsheets/mark-faults.ts';
import { parseEntries } from '../spreadsheets/parse-entries.ts';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import type { Workbook } from '../spreadsheets/workbook.ts';
import { type EntryYear, entryYearOf } from './entry-year.ts';
import { spreadsheetFile } from '../spreadsheets/uploaded-file.ts';
import type { EntriesAsked } from './import-entries.ts';
import { type EntryPlan, planEntries, type PlannedLine } from './plan-entries.ts';

/** A part of what is shown before it is entered. */
const rowsAtOnce = 200;

interface EntriesPreview {
  readonly year: number;
  readonly rows: PlannedEntry[];
  readonly next: number | null;
  readonly counts: { readonly new: number; readonly standing: number; readonly repeated: number };
  readonly columnsIgnored: string[];
  readonly isReviewed: boolean;
}

/** What a book of entries would enter; nothing is written. */
export async function previewEntries(
  services: Services,
  caller: Caller,
  { after, ...asked }: EntriesAsked & { readonly after: number },
): Promise<Result<EntriesPreview>> {
  const read = await readAgainst(services, caller, asked);
  if (!read.ok) return read;
  const { plan, of } = read.value;
  if (!plan.ok) return plan;
  const { lines, columnsIgnored } = plan.value;
  const counted = (state: PlannedEntry['state']) => lines.filter((line) => line.state === state).length;
  const next = after + rowsAtOnce;
  return done({
    ...{ year: of.year.year, rows: lines.slice(after, next).map((line) => viewOf(line, of)) },
    next: next < lines.length ? next : null,
    counts: { new: counted('new'), standing: counted('standing'), repeated: counted('repeated') },
    ...{ columnsIgnored: [...columnsIgnored], isReviewed: asksForReview(of.year.plan) },
  });
}

/** The book with its faults marked, to correct and bring again. Refused where there is nothing to mark. */
export async function markEntries(services: Services, caller: Caller, asked: EntriesAsked): Promise<Result<File>> {
  const read = await readAgainst(services, caller, asked);
  if (!read.ok) return read;
  const { plan, workbook } = read.value;
  if (plan.ok) return refused({ code: 'import.no-faults' });
  const marked = markFaults(workbook, plan.problems, (problem) => sentence(problem, 'zh'));
  return done(spreadsheetFile(marked, `${asked.file.name.replace(/\.[^.]*$/, '')}-${markedWords.column}`));
}

interface ReadAgainst {
  readonly workbook: Workbook;
  readonly of: EntryYear;
  readonly plan: Result<EntryPlan>;
}

async function readAgainst(
  services: Services,
  caller: Caller,
  { branchId, columns = {}, file }: EntriesAsked,
): Promise<Result<ReadAgainst>> {
  const workbook = await readWorkbook(file.bytes);
  if (!workbook.ok) return workbook;
  const of = await services.store.transaction(caller.committeeId, (tx) =>
    entryYearOf(tx, services, { branchId, caller }),
  );
  if (!of.ok) return of;
  const book = parseEntries(workbook.value, { ...of.value, chosen: columns });
  const plan = book.ok ? planEntries(book.value, of.value) : book;
  return done({ workbook: workbook.value, of: of.value, plan });
}

function viewOf({ line, state }: PlannedLine, { items, members }: EntryYear): PlannedEntry {
  const item = items.find(({ id }) => id === line.item);
  return {
    ...{ sheet: line.sheet, row: line.row, on: line.on, document: line.document, note: line.note, state },
    member: members.find(({ id }) => id === line.memberId)?.name ?? '',
    itemName: item?.name ?? line.item,
    levelName: item?.levels.find(({ id }) => id === line.level)?.name ?? null,
    ...{ points: signed(line.points, item?.isDeduction ?? false), quantity: line.quantity },
  };
}

function signed(points: string | null, isDeduction: boolean): string | null {
  return points !== null && isDeduction && points !== '0' ? `-${points}` : points;
}

function asksForReview({ scheme }: Plan): boolean {
  return (scheme.entryReview ?? null) !== null;
}
