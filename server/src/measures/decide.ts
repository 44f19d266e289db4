import type { MeasureBoard } from '@xianfeng/contract';
import {
  attendanceProblems,
  heldOnProblems,
  measureAfter,
  measureForm,
  type MeasureKind,
  type MeasureState,
  type Problem,
  refused,
  type Result,
  termProblems,
} from '@xianfeng/engine';
import type { MeasureRow, Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdYear } from '../cycles/hold.ts';
import { type NoticeSource, noticeSourceOf } from '../notices/source.ts';
import { type Criticism, criticismsOf } from '../supervisions/criticisms.ts';
import { access } from './access.ts';
import { measureBoard } from './board.ts';
import { type Eligible, eligibleOf, isDecided, isGiven } from './eligible.ts';
import { type Grounds, groundsOf } from './grounds.ts';
import { peopleOf } from './people.ts';

export interface Deciding {
  readonly branchId: string;
  readonly year: number;
  readonly act: 'decide' | 'propose' | 'waive';
  readonly kind: string;
  readonly period: string;
  readonly subjects: readonly { readonly id: string; readonly subjectId: string }[];
  readonly reasons: string;
  readonly meeting: { readonly on: string; readonly due: number; readonly present: number; readonly ayes: number };
  readonly ownerId: string | null;
  readonly dueOn: string | null;
  readonly mentorId: string | null;
  readonly method: string | null;
  readonly months: number | null;
  readonly tasks: readonly { readonly words: string; readonly dueOn: string }[];
  /** Why all the same, where one of them was criticised. */
  readonly criticismReason: string | null;
}

/**
 * Writes down what a meeting decided about one kind of measure for one or several: that it is done, that the committee is
 * asked, or that it is not done, each with reasons. All or none; the same again is the same.
 */
export function decideMeasures(context: Context, caller: Caller, given: Deciding): Promise<Result<MeasureBoard>> {
  const { branchId } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    if (!(await mayAt(tx, caller, { list: access, act: 'decide-measures', branchId })))
      return refused({ code: 'access.denied' });
    const year = await holdYear(tx, branchId, given.year);
    if (!year.ok) return year;
    const known = await Promise.all(given.subjects.map(({ id }) => tx.measures.find(id)));
    if (known.every((row, at) => isSame(row, given, at))) return measureBoard(tx, caller, { ...given, today });
    const source = await noticeSourceOf(tx, year.value);
    const kind = year.value.plan.scheme.measures?.find(({ id }) => id === given.kind);
    const eligible = eligibleOf(source);
    if (!eligible.ok) return eligible;
    if (kind === undefined) return refused({ code: 'measure.kind-unknown' });
    const state = measureAfter(null, given.act, kind);
    const grounds = await groundsOf(tx, source.notices, today);
    const notice = grounds.noticeOf(given.period);
    const rows = await tx.measures.ofCycle(year.value.cycleId);
    const criticisms = await criticismsOf(tx, year.value);
    const deciding = { kind, given, source, eligible: eligible.value, grounds, rows, caller, today, criticisms };
    const problems = [
      ...(known.some((row) => row !== undefined) ? [{ code: 'measure.id-taken' }] : []),
      ...(state === null ? [{ code: 'measure.decided-elsewhere', facts: { by: kind.decidedBy } }] : []),
      ...decidingProblems(deciding),
      ...(await peopleProblems(tx, deciding)),
    ];
    if (problems.length > 0 || state === null || notice === undefined) return refused(...problems);
    for (const subject of given.subjects) {
      const ground = groundOf(eligible.value, given, subject.subjectId);
      await tx.measures.insert(
        rowOf(deciding, { subject, state, noticeId: notice.id, cycleId: year.value.cycleId, ground }),
      );
      await tx.measures.addTasks(
        given.tasks.map(({ words, dueOn: due_on }, position) => ({ measure_id: subject.id, position, words, due_on })),
      );
      await tx.measures.addStep({
        ...{ id: context.newId(), measure_id: subject.id, act: given.act, happened_on: given.meeting.on },
        ...{ words: given.reasons, statement: null, document: null },
        ...{ recorded_by: caller.personId, recorded_at: context.clock.now() },
      });
      trail.add({
        ...{ subjectId: subject.subjectId, organizationId: branchId, reason: given.reasons, rule: kind.clause },
        after: { measureId: subject.id, kind: kind.id, period: given.period, state },
      });
    }
    return measureBoard(tx, caller, { ...given, today });
  });
}

function isSame(row: MeasureRow | undefined, given: Deciding, at: number): boolean {
  const subject = given.subjects[at];
  return (
    row !== undefined &&
    row.subject_id === subject?.subjectId &&
    row.kind === given.kind &&
    row.period === given.period &&
    row.reasons === given.reasons &&
    row.met_on === given.meeting.on
  );
}

interface Checking {
  readonly kind: MeasureKind;
  readonly given: Deciding;
  readonly source: NoticeSource;
  readonly eligible: readonly Eligible[];
  readonly grounds: Grounds;
  readonly rows: readonly MeasureRow[];
  readonly caller: Caller;
  readonly today: string;
  readonly criticisms: ReadonlyMap<string, Criticism>;
}

function decidingProblems(checking: Checking): readonly Problem[] {
  const { given, grounds, caller, today } = checking;
  const notice = grounds.noticeOf(given.period);
  const { on, ...attendance } = given.meeting;
  return [
    ...grounds.problemsOf(given.period),
    ...(given.subjects.some(({ subjectId }) => subjectId === caller.personId) ? [{ code: 'measure.own' }] : []),
    ...subjectProblems(checking),
    ...heldOnProblems(on, { earliest: notice === undefined ? on : notice.closes_on, today }),
    ...attendanceProblems({ meeting: true, ayes: true }, attendance),
    ...(given.act === 'waive' ? [] : [...orderProblems(checking), ...criticismProblems(checking)]),
  ];
}

/** Only whom it follows for, once each; where people open it by what they found, anybody of the year. */
function subjectProblems({ kind, given, source, eligible, rows }: Checking): readonly Problem[] {
  const isByHand = kind.follows.length + kind.grades.length === 0;
  const ids = given.subjects.map(({ subjectId }) => subjectId);
  const names = new Map([...source.members, source.year.branch].map(({ id, name }) => [id, name]));
  const problems: Problem[] = [];
  for (const id of new Set(ids)) {
    const isMeant = isByHand
      ? source.members.some((member) => member.id === id)
      : groundOf(eligible, given, id) !== undefined;
    if (!isMeant) problems.push({ code: 'measure.not-eligible', facts: { name: names.get(id) ?? '' } });
    if (isDecided(rows, { kind: kind.id, period: given.period, subjectId: id }))
      problems.push({ code: 'measure.decided-meanwhile', facts: { name: names.get(id) ?? '' } });
  }
  if (new Set(ids).size < ids.length) problems.push({ code: 'measure.subject-twice' });
  return [...problems, ...quotaProblems({ kind, given, source, eligible, rows })];
}

/**
 * An honor has so many places; those who stand equal at its edge are chosen from by people, never beyond it. Of a confirmed
 * year the meeting has picked already.
 */
function quotaProblems({
  kind,
  given,
  source,
  rows,
}: Omit<Checking, 'grounds' | 'caller' | 'today' | 'criticisms'>): readonly Problem[] {
  const isPicked = source.run !== undefined && given.period === source.year.cycle;
  if (given.act === 'waive' || isPicked) return [];
  return source
    .contestsIn(given.period)
    .filter(({ honor }) => kind.follows.includes(honor))
    .flatMap(({ places }) => {
      const taken = rows.filter((row) => row.kind === kind.id && row.period === given.period && isGiven(row)).length;
      return taken + given.subjects.length <= places
        ? []
        : [{ code: 'measure.places-full', facts: { places, taken, asked: given.subjects.length } }];
    });
}

/** Who honors a branch that was criticised, or its secretary, says why; nothing is refused that has a reason. */
function criticismProblems({ kind, given, source, criticisms }: Checking): readonly Problem[] {
  if (measureForm(kind.form).isAdverse || given.criticismReason !== null) return [];
  const names = new Map([...source.members, source.year.branch].map(({ id, name }) => [id, name]));
  return given.subjects.flatMap(({ subjectId }) => {
    const criticism = criticisms.get(subjectId);
    const facts = { branch: criticism?.branch ?? '', name: names.get(subjectId) ?? '' };
    return criticism === undefined ? [] : [{ code: 'measure.criticised', facts }];
  });
}

/** Who does it, by when, for how long. */
function orderProblems({ kind, given }: Checking): readonly Problem[] {
  const { ownerId, dueOn, meeting, months, mentorId, method } = given;
  const terms = given.subjects.flatMap(({ subjectId }) =>
    termProblems({
      ...{ form: kind.form, mostMonths: kind.months, asksMentor: kind.mentor, subject: subjectId },
      ...{ months, mentor: mentorId, method },
    }),
  );
  const codes = new Map(terms.map((problem) => [problem.code, problem]));
  return [
    ...(ownerId === null ? [{ code: 'measure.owner-missing' }] : []),
    ...(given.subjects.some(({ subjectId }) => subjectId === ownerId) ? [{ code: 'measure.owner-self' }] : []),
    ...(dueOn === null ? [{ code: 'measure.due-missing' }] : []),
    ...(dueOn !== null && dueOn < meeting.on ? [{ code: 'measure.due-before', facts: { on: meeting.on } }] : []),
    ...(given.tasks.some((task) => task.dueOn < meeting.on)
      ? [{ code: 'measure.task-before', facts: { on: meeting.on } }]
      : []),
    ...codes.values(),
  ];
}

/** Both are of the branch, or hold an office there. */
async function peopleProblems(tx: Transaction, { given, source, today }: Checking): Promise<readonly Problem[]> {
  const named = [given.ownerId, given.mentorId].flatMap((id) => id ?? []);
  if (named.length === 0) return [];
  const known = new Set((await peopleOf(tx, source.year, today)).map(({ id }) => id));
  return named.every((id) => known.has(id)) ? [] : [{ code: 'measure.person-unknown' }];
}

function groundOf(eligible: readonly Eligible[], given: Deciding, subjectId: string): Eligible | undefined {
  return eligible.find(
    (each) => each.kind === given.kind && each.period === given.period && each.subjectId === subjectId,
  );
}

interface Placing {
  readonly subject: { readonly id: string; readonly subjectId: string };
  readonly state: MeasureState;
  readonly noticeId: string;
  readonly cycleId: string;
  readonly ground: Eligible | undefined;
}

function rowOf({ kind, given, caller, criticisms }: Checking, { subject, state, noticeId, cycleId, ground }: Placing) {
  const { meeting } = given;
  const isDone = given.act !== 'waive';
  return {
    ...{ id: subject.id, cycle_id: cycleId, branch_id: given.branchId, kind: kind.id, form: kind.form },
    ...{ period: given.period, subject_id: subject.subjectId, notice_id: noticeId, state, revision: 1 },
    ground: JSON.stringify(ground?.ground ?? null),
    ...{ reasons: given.reasons, met_on: meeting.on, members_due: meeting.due, members_present: meeting.present },
    ...{ ayes: meeting.ayes, decided_by: caller.personId },
    owner_id: isDone ? given.ownerId : null,
    due_on: isDone ? given.dueOn : null,
    mentor_id: isDone ? given.mentorId : null,
    method: isDone ? given.method : null,
    months: isDone ? given.months : null,
    criticism_reason: isDone && criticisms.has(subject.subjectId) ? given.criticismReason : null,
  };
}
