import type { EvidencePreview, ImportRecord, PersonChoice } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit, type Trail } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { cellsOf, countNew, type EvidencePlan, planEvidence } from '../evidence-files/plan.ts';
import { evidenceSeen } from '../evidence-files/seen.ts';
import { type EvidenceFile, readEvidenceFile } from '../evidence-files/read-file.ts';
import { takeEvidence } from '../evidence-files/take.ts';
import type { UploadedFile } from '../spreadsheets/uploaded-file.ts';
import { tryOut } from './try-out.ts';
import { importView, readImport } from './view.ts';

export interface EvidenceAsked {
  readonly branchId: string;
  readonly file: UploadedFile;
  /** Who they are whom the file names and nobody has been found for. */
  readonly people?: readonly PersonChoice[] | undefined;
}

export type EvidenceImported = ImportRecord & { readonly left: Problem[] };

/** Takes a file of evidence into a year: all that is new of it, each kind as if it were typed, or nothing. Twice is once. */
export async function importEvidence(
  context: Context,
  caller: Caller,
  { id, ...asked }: EvidenceAsked & { readonly id: string },
): Promise<Result<EvidenceImported>> {
  const { branchId, file: upload } = asked;
  const file = readEvidenceFile(upload);
  if (!file.ok) return file;
  return commit(context, caller, async (tx, trail) => {
    await tx.imports.hold();
    const standing = await tx.imports.find(id);
    const doing = { caller, asked, file: file.value };
    if (standing !== undefined) {
      const isSame = standing.file_hash === upload.hash && standing.branch_id === branchId;
      if (!isSame) return refused({ code: 'import.id-taken' });
      const plan = await planOf(tx, context, doing);
      return done({ ...importView(standing), left: plan.ok ? [...plan.value.left] : [] });
    }
    const plan = await heldPlan(tx, context, doing);
    if (!plan.ok) return plan;
    const { asked: unknown } = plan.value.part;
    if (unknown.length > 0) return refused(...unknown.map(unknownPerson));
    if (countNew(plan.value) === 0) return refused({ code: 'evidence-file.nothing-new' });
    const written = await write(tx, context, { ...doing, id, plan: plan.value, trail });
    return written.ok ? done({ ...importView(await readImport(tx, id)), left: [...plan.value.left] }) : written;
  });
}

/** What a file would bring: all of it is done and taken back, so that nothing is found out later. */
export async function previewEvidence(
  context: Context,
  caller: Caller,
  asked: EvidenceAsked,
): Promise<Result<EvidencePreview>> {
  const file = readEvidenceFile(asked.file);
  if (!file.ok) return file;
  return tryOut(context, caller, async (tx) => {
    const doing = { caller, asked, file: file.value };
    const plan = await heldPlan(tx, context, doing);
    if (!plan.ok) return plan;
    const written = await write(tx, context, { ...doing, id: context.newId(), plan: plan.value, trail: unwritten });
    return written.ok ? done(evidenceSeen(plan.value)) : written;
  });
}

/** Nothing of an act that is taken back stands in the trail. */
const unwritten: Trail = { add: () => {}, erase: () => {}, sign: () => {}, keepNoKey: () => {} };

interface Doing {
  readonly caller: Caller;
  readonly asked: EvidenceAsked;
  readonly file: EvidenceFile;
}

function planOf(tx: Transaction, context: Context, { caller, asked, file }: Doing): Promise<Result<EvidencePlan>> {
  const { branchId, people = [] } = asked;
  const mayDecide = caller.appointments.some(
    ({ role, organizationId }) =>
      role === 'committee-officer' || (role === 'branch-secretary' && organizationId === branchId),
  );
  return planEvidence(tx, context, { branchId, caller, file, people, mayDecide });
}

/** With the year held, so that what was compared still stands when it is written. */
async function heldPlan(tx: Transaction, context: Context, doing: Doing): Promise<Result<EvidencePlan>> {
  const held = await holdOpenYear(tx, doing.asked.branchId, Number(doing.file.cycle));
  // A year that is not kept here is refused in the plan's own words.
  if (!held.ok && held.problems.some(({ code }) => code !== 'cycle.none')) return held;
  return planOf(tx, context, doing);
}

interface Writing extends Doing {
  readonly id: string;
  readonly plan: EvidencePlan;
  readonly trail: Trail;
}

async function write(tx: Transaction, context: Context, writing: Writing): Promise<Result<null>> {
  const { id, plan, caller, asked, trail } = writing;
  const { branchId, file } = asked;
  const count = plan.part.subjects.filter(({ member }) => member !== null).length;
  await tx.imports.insert({
    ...{ id, kind: 'evidence', branch_id: branchId, period: plan.year.cycle, file_name: file.name },
    ...{ file_hash: file.hash, row_count: count, imported_by: caller.personId, imported_at: context.clock.now() },
    cells_filled: cellsOf(plan.scores),
  });
  const after = { year: plan.year.cycle, fileName: file.name, fileHash: file.hash, people: count };
  trail.add({ subjectId: id, organizationId: branchId, after });
  return takeEvidence(tx, context, { plan, taking: { caller, importId: id, trail } });
}

function unknownPerson({ name, path, why }: EvidencePlan['part']['asked'][number]): Problem {
  const code = why === 'nobody' ? 'evidence-file.person-unmatched' : 'evidence-file.person-several';
  return { code, path, facts: { member: name } };
}
