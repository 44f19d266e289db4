import type { Measure, MeasureGround, MeasureKindView } from '@xianfeng/contract';
import {
  done,
  holdsNotice,
  isHeldBack,
  measureActs,
  measureForm,
  type MeasureKind,
  type Plan,
  refused,
  type Result,
} from '@xianfeng/engine';
import type {
  MeasureRow,
  MeasureStepRow,
  MeasureTaskRow,
  NoticePlaceRow,
  ObjectionRow,
  Transaction,
} from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { type Reader, readerOf } from '../reader.ts';
import { access, type MeasureRight } from './access.ts';
import { groundsOf, type Grounds } from './grounds.ts';
import { mayDo, mayRead } from './hold-measure.ts';
import { kindOf, type MeasureYear, measureYearOf } from './measure-year.ts';

/** One measure as the caller may see it; one of others answers as if it were not there. */
export async function readMeasure(
  tx: Transaction,
  caller: Caller,
  { id, today }: { readonly id: string; readonly today: string },
): Promise<Result<Measure>> {
  const row = await tx.measures.find(id);
  if (row === undefined || !(await mayRead(readerOf(tx, caller, access), row)))
    return refused({ code: 'access.denied' });
  const [view] = await measureViews(tx, caller, { rows: [row], today });
  return view === undefined ? refused({ code: 'access.denied' }) : done(view);
}

/** What is looked up once for many rows. */
interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, readonly MeasureStepRow[]>;
  readonly tasks: ReadonlyMap<string, readonly MeasureTaskRow[]>;
  readonly years: ReadonlyMap<string, MeasureYear>;
  readonly grounds: ReadonlyMap<string, Grounds>;
  readonly notices: ReadonlyMap<string, NoticePlaceRow>;
  readonly objections: ReadonlyMap<string, readonly ObjectionRow[]>;
}

export async function measureViews(
  tx: Transaction,
  caller: Caller,
  { rows, today }: { readonly rows: readonly MeasureRow[]; readonly today: string },
): Promise<Measure[]> {
  const reader = readerOf(tx, caller, access);
  const known = await knownOf(tx, rows, today);
  const views: Measure[] = [];
  for (const row of rows) views.push(await viewOf(reader, row, known));
  return views;
}

async function knownOf(tx: Transaction, rows: readonly MeasureRow[], today: string): Promise<Known> {
  const ids = rows.map(({ id }) => id);
  const steps = await tx.measures.stepsOf(ids);
  const [years, grounds] = [new Map<string, MeasureYear>(), new Map<string, Grounds>()];
  const notices = new Map<string, NoticePlaceRow>();
  for (const row of rows) {
    if (years.has(row.cycle_id)) continue;
    years.set(row.cycle_id, await measureYearOf(tx, row));
    const own = await tx.notices.everOfCycle(row.cycle_id);
    for (const notice of own) notices.set(notice.id, notice);
    grounds.set(row.cycle_id, await groundsOf(tx, own, today));
  }
  const people = [
    ...rows.flatMap((row) => [row.subject_id, row.decided_by, row.owner_id, row.mentor_id]),
    ...steps.map((step) => step.recorded_by),
  ].flatMap((id) => id ?? []);
  const names = new Map(await tx.people.namesOf([...new Set(people)]));
  for (const { subject_id: id } of rows)
    if (!names.has(id)) names.set(id, (await tx.organizations.find(id))?.name ?? '');
  return {
    ...{ names, years, grounds, notices },
    steps: Map.groupBy(steps, (step) => step.measure_id),
    objections: Map.groupBy(await tx.objections.ofMeasures(ids), (row) => row.measure_id ?? ''),
    tasks: Map.groupBy(await tx.measures.tasksOf(ids), (task) => task.measure_id),
  };
}

async function viewOf(reader: Reader<MeasureRight>, row: MeasureRow, known: Known): Promise<Measure> {
  const year = known.years.get(row.cycle_id);
  const grounds = known.grounds.get(row.cycle_id);
  const notice = known.notices.get(row.notice_id);
  if (year === undefined || grounds === undefined || notice === undefined)
    throw new Error('Foreign keys hold a measure to its year and notice.');
  const kind = kindOf(year, row);
  const nameOf = (id: string) => known.names.get(id) ?? '';
  const named = (id: string | null) => (id === null ? null : { id, name: nameOf(id) });
  const may: Measure['may'] = [];
  for (const act of measureActs(row.state, kind)) if (await mayDo(reader, row, act)) may.push(act);
  const disputes = known.objections.get(row.id) ?? [];
  const open = disputes.filter(({ state }) => holdsNotice(state)).length;
  const disputed = open === 0 ? [] : [{ code: 'measure.disputed', facts: { count: open } }];
  return {
    ...{ id: row.id, branch: { id: year.branch.id, name: year.branch.name }, year: year.year },
    ...{ subject: row.subject_id === year.branch.id ? 'branch' : year.subject, kind: kindView(year.plan, kind) },
    ...{ period: row.period, concerns: { id: row.subject_id, name: nameOf(row.subject_id) } },
    ground: row.ground as MeasureGround,
    notice: { id: notice.id, number: notice.number, closesOn: notice.closes_on },
    ...{
      state: row.state,
      revision: row.revision,
      reasons: row.reasons,
      criticismReason: row.criticism_reason,
      decidedBy: nameOf(row.decided_by),
    },
    meeting: { on: row.met_on, due: row.members_due, present: row.members_present, ayes: row.ayes },
    ...{ owner: named(row.owner_id), dueOn: row.due_on, mentor: named(row.mentor_id), method: row.method },
    ...{ months: row.months, carriedOutOn: row.carried_out_on, termEndsOn: row.term_ends_on },
    ...{ outcome: row.outcome, endedOn: row.ended_on },
    steps: (known.steps.get(row.id) ?? []).map((step) => ({
      ...{ id: step.id, act: step.act, on: step.happened_on, words: step.words },
      ...{ statement: step.statement, document: step.document, by: nameOf(step.recorded_by) },
    })),
    tasks: (known.tasks.get(row.id) ?? []).map((task) => ({
      ...{ words: task.words, dueOn: task.due_on, doneOn: task.done_on },
    })),
    objections: disputes.map(({ id, number, state }) => ({ id, number, isOpen: holdsNotice(state) })),
    obstacles: may.some(isHeldBack) ? [...grounds.problemsOf(row.period), ...disputed] : [],
    isMine: row.subject_id === reader.caller.personId,
    may,
  };
}

export function kindView({ scheme }: Plan, kind: MeasureKind): MeasureKindView {
  const { id, name, form, decidedBy, months, mentor, follows, grades } = kind;
  const clause = scheme.clauses.find((each) => each.id === kind.clause);
  return {
    ...{ id, name, form, decidedBy, months, mentor, ...measureForm(form) },
    isByHand: follows.length + grades.length === 0,
    clause: { cite: clause?.cite ?? '', text: clause?.text ?? '' },
  };
}
