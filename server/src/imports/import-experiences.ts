import {
  experienceBookWords,
  type ImportRecord,
  markedWords,
  type PlannedExperience,
  sentence,
} from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';
import { columnsOf } from '../experiences/record.ts';
import { experienceTemplate } from '../spreadsheets/experience-template.ts';
import { markFaults } from '../spreadsheets/mark-faults.ts';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import { spreadsheetFile, type UploadedFile } from '../spreadsheets/uploaded-file.ts';
import { membersNow, planExperiences } from './plan-experiences.ts';
import { importView, readImport } from './view.ts';

export interface ExperiencesAsked {
  readonly branchId: string;
  readonly file: UploadedFile;
}

/** Writes down what is new of a list of hours: all of it or nothing; each waits for a second person. Twice is once. */
export async function importExperiences(
  context: Context,
  caller: Caller,
  { id, branchId, file }: ExperiencesAsked & { readonly id: string },
): Promise<Result<ImportRecord>> {
  const workbook = await readWorkbook(file.bytes);
  if (!workbook.ok) return workbook;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    await tx.imports.hold();
    const standing = await tx.imports.find(id);
    if (standing !== undefined) {
      const isSame = standing.file_hash === file.hash && standing.branch_id === branchId;
      return isSame ? done(importView(standing)) : refused({ code: 'import.id-taken' });
    }
    await tx.people.lock((await membersNow(tx, { branchId, today })).map((member) => member.id));
    const planned = await planExperiences(tx, { branchId, workbook: workbook.value, today });
    if (!planned.ok) return planned;
    const fresh = planned.value.filter(({ state }) => state === 'new');
    if (fresh.length === 0) return refused({ code: 'experiences.nothing-new' });
    const now = context.clock.now();
    await tx.imports.insert({
      ...{ id, kind: 'experiences', branch_id: branchId, period: null, file_name: file.name },
      ...{ file_hash: file.hash, row_count: fresh.length, imported_by: caller.personId, imported_at: now },
    });
    await tx.experiences.insert(
      fresh.map(({ line, told }) => ({
        ...{ id: context.newId(), person_id: line.memberId, ...columnsOf(told), state: 'waiting', import_id: id },
        ...{ recorded_by: caller.personId, recorded_on: today, recorded_at: now },
      })),
    );
    trail.add({
      ...{ subjectId: id, organizationId: branchId },
      after: { fileName: file.name, fileHash: file.hash, written: fresh.length },
    });
    return done(importView(await readImport(tx, id)));
  });
}

/** A part of what is shown before it is written down. */
const rowsAtOnce = 200;

interface ExperiencesPreview {
  readonly rows: PlannedExperience[];
  readonly next: number | null;
  readonly counts: { readonly new: number; readonly standing: number; readonly repeated: number };
}

/** What a list of hours would write down; nothing is kept. */
export async function previewExperiences(
  { store, clock }: Services,
  caller: Caller,
  { branchId, file, after }: ExperiencesAsked & { readonly after: number },
): Promise<Result<ExperiencesPreview>> {
  const workbook = await readWorkbook(file.bytes);
  if (!workbook.ok) return workbook;
  const today = clock.today();
  return store.transaction(caller.committeeId, async (tx) => {
    const planned = await planExperiences(tx, { branchId, workbook: workbook.value, today });
    if (!planned.ok) return planned;
    const names = await tx.people.namesOf([...new Set(planned.value.map(({ line }) => line.memberId))]);
    const counted = (state: PlannedExperience['state']) => planned.value.filter((each) => each.state === state).length;
    const next = after + rowsAtOnce;
    return done({
      rows: planned.value.slice(after, next).map(({ line, state }) => ({
        ...{ sheet: line.sheet, row: line.row, member: names.get(line.memberId) ?? '', course: line.course },
        ...{ title: line.title, on: line.on, hours: line.hours, document: line.document, state },
      })),
      next: next < planned.value.length ? next : null,
      counts: { new: counted('new'), standing: counted('standing'), repeated: counted('repeated') },
    });
  });
}

/** The list with its faults marked, to correct and bring again. Refused where there is nothing to mark. */
export async function markExperiences(
  { store, clock }: Services,
  caller: Caller,
  { branchId, file }: ExperiencesAsked,
): Promise<Result<File>> {
  const workbook = await readWorkbook(file.bytes);
  if (!workbook.ok) return workbook;
  const today = clock.today();
  const planned = await store.transaction(caller.committeeId, (tx) =>
    planExperiences(tx, { branchId, workbook: workbook.value, today }),
  );
  if (planned.ok) return refused({ code: 'import.no-faults' });
  const marked = markFaults(workbook.value, planned.problems, (problem) => sentence(problem, 'zh'));
  return done(spreadsheetFile(marked, `${file.name.replace(/\.[^.]*$/, '')}-${markedWords.column}`));
}

/** A list to fill in. */
export function readExperienceTemplate(
  { store, clock }: Services,
  caller: Caller,
  { branchId }: { readonly branchId: string },
): Promise<Result<File>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const branch = (await tx.organizations.find(branchId))?.name ?? '';
    const members = await membersNow(tx, { branchId, today: clock.today() });
    const hasNamesakes = new Set(members.map(({ name }) => name)).size < members.length;
    return done(
      spreadsheetFile(experienceTemplate({ branch, hasNamesakes }), `${branch} ${experienceBookWords.sheet}`),
    );
  });
}
