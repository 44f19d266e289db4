import { type ImportRecord, markedWords, type PlannedEvent, sentence } from '@xianfeng/contract';
import { done, type EventState, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { markFaults } from '../spreadsheets/mark-faults.ts';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import type { Workbook } from '../spreadsheets/workbook.ts';
import { spreadsheetFile, type UploadedFile } from '../spreadsheets/uploaded-file.ts';
import { type EventsPlan, planEvents, type PlannedSheet, writeEvents } from './plan-events.ts';
import { tryOut } from './try-out.ts';
import { importView, readImport } from './view.ts';

export interface EventsAsked {
  readonly branchId: string;
  readonly kind?: string | undefined;
  readonly file: UploadedFile;
}

interface EventsPreview {
  readonly year: number;
  readonly events: PlannedEvent[];
}

/** Keeps and settles the sheets of a file of events: all of them or none, as if each were typed. Twice is once. */
export async function importEvents(
  context: Context,
  caller: Caller,
  { id, ...asked }: EventsAsked & { readonly id: string },
): Promise<Result<ImportRecord>> {
  const { branchId, file } = asked;
  const workbook = await readWorkbook(file.bytes);
  if (!workbook.ok) return workbook;
  return commit(context, caller, async (tx, trail) => {
    await tx.imports.hold();
    const standing = await tx.imports.find(id);
    if (standing !== undefined) {
      const isSame = standing.file_hash === file.hash && standing.branch_id === branchId;
      return isSame ? done(importView(standing)) : refused({ code: 'import.id-taken' });
    }
    const plan = await planEvents(tx, context, { ...asked, workbook: workbook.value });
    if (!plan.ok) return plan;
    const { year, sheets } = plan.value;
    const held = await holdOpenYear(tx, branchId, year.year);
    if (!held.ok) return held;
    const fresh = sheets.filter(({ state }) => state === 'new');
    if (fresh.length === 0) return refused({ code: 'events.nothing-new' });
    await insertImport(tx, context, { id, caller, asked, year: year.cycle, count: fresh.length });
    const after = { year: year.cycle, fileName: file.name, fileHash: file.hash, sheets: fresh.length };
    trail.add({ subjectId: id, organizationId: branchId, after });
    const written = await writeEvents(tx, context, { sheets, writing: { caller, branchId, importId: id, trail } });
    return written.ok ? done(importView(await readImport(tx, id))) : written;
  });
}

interface Inserting {
  readonly id: string;
  readonly caller: Caller;
  readonly asked: EventsAsked;
  readonly year: string;
  readonly count: number;
}

async function insertImport(tx: Transaction, { clock }: Context, inserting: Inserting): Promise<void> {
  const { id, caller, asked, year, count } = inserting;
  await tx.imports.insert({
    ...{ id, kind: 'events', branch_id: asked.branchId, period: year, file_name: asked.file.name },
    ...{ file_hash: asked.file.hash, row_count: count, imported_by: caller.personId, imported_at: clock.now() },
  });
}

/** What a file of events would keep and settle; all of it is done and taken back, so that nothing is found out later. */
export async function previewEvents(
  context: Context,
  caller: Caller,
  asked: EventsAsked,
): Promise<Result<EventsPreview>> {
  const workbook = await readWorkbook(asked.file.bytes);
  if (!workbook.ok) return workbook;
  const tried = await tryEvents(context, caller, { asked, workbook: workbook.value });
  if (!tried.ok) return tried;
  const { year, sheets } = tried.value;
  return done({ year: year.year, events: sheets.map(viewOf) });
}

/** The file with its faults marked, to correct and bring again. Refused where there is nothing to mark. */
export async function markEvents(context: Context, caller: Caller, asked: EventsAsked): Promise<Result<File>> {
  const workbook = await readWorkbook(asked.file.bytes);
  if (!workbook.ok) return workbook;
  const tried = await tryEvents(context, caller, { asked, workbook: workbook.value });
  if (tried.ok) return refused({ code: 'import.no-faults' });
  const marked = markFaults(workbook.value, tried.problems, (problem) => sentence(problem, 'zh'));
  return done(spreadsheetFile(marked, `${asked.file.name.replace(/\.[^.]*$/, '')}-${markedWords.column}`));
}

function tryEvents(
  context: Context,
  caller: Caller,
  { asked, workbook }: { readonly asked: EventsAsked; readonly workbook: Workbook },
): Promise<Result<EventsPlan>> {
  const { branchId } = asked;
  return tryOut(context, caller, async (tx) => {
    const plan = await planEvents(tx, context, { ...asked, workbook });
    if (!plan.ok) return plan;
    const { year, sheets } = plan.value;
    const importId = context.newId();
    await insertImport(tx, context, { id: importId, caller, asked, year: year.cycle, count: sheets.length });
    const writing = { caller, branchId, importId, trail: { add: () => {} } };
    const written = await writeEvents(tx, context, { sheets, writing });
    return written.ok ? plan : written;
  });
}

function viewOf({ event, state, lines, notDue }: PlannedSheet): PlannedEvent {
  const counts = new Map<EventState, number>();
  for (const line of lines) counts.set(line.state, (counts.get(line.state) ?? 0) + 1);
  return {
    ...{ kindName: event.kind.name, keeps: event.kind.keeps, on: event.on, title: event.title, state, notDue },
    counts: Object.fromEntries(counts),
  };
}
