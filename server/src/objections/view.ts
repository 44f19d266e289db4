import type { NoticeBody, Objection } from '@xianfeng/contract';
import { done, objectionActs, refused, type Result } from '@xianfeng/engine';
import type { NoticeRow, ObjectionRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { type Reader, readerOf } from '../reader.ts';
import { access, type ObjectionRight } from './access.ts';
import { kindOf, measureYearOf } from '../measures/measure-year.ts';
import { isParty, mayDo, mayRead } from './hold-objection.ts';

/** One objection as the caller may see it; one of others answers as if it were not there. */
export async function readObjection(tx: Transaction, caller: Caller, id: string): Promise<Result<Objection>> {
  const row = await tx.objections.find(id);
  if (row === undefined || !(await mayRead(readerOf(tx, caller, access), row)))
    return refused({ code: 'access.denied' });
  const [view] = await objectionViews(tx, caller, [row]);
  return view === undefined ? refused({ code: 'access.denied' }) : done(view);
}

/** What is looked up once for many rows. */
interface Known {
  readonly notices: ReadonlyMap<string, NoticeRow>;
  readonly branches: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  readonly measures: ReadonlyMap<string, string>;
}

export async function objectionViews(
  tx: Transaction,
  caller: Caller,
  rows: readonly ObjectionRow[],
): Promise<Objection[]> {
  const reader = readerOf(tx, caller, access);
  const known = await knownOf(tx, rows);
  const views: Objection[] = [];
  for (const row of rows) views.push(await viewOf(reader, row, known));
  return views;
}

async function knownOf(tx: Transaction, rows: readonly ObjectionRow[]): Promise<Known> {
  const notices = new Map<string, NoticeRow>();
  for (const id of new Set(rows.map(({ notice_id: notice }) => notice))) {
    const notice = await tx.notices.find(id);
    if (notice !== undefined) notices.set(id, notice);
  }
  const branches = new Map<string, string>();
  for (const id of new Set(rows.map(({ branch_id: branch }) => branch)))
    branches.set(id, (await tx.organizations.find(id))?.name ?? '');
  const people = rows.flatMap((row) => [
    row.subject_id,
    row.raised_by,
    row.answered_by,
    row.decided_by,
    ...row.investigators,
  ]);
  const names = await tx.people.namesOf([...new Set(people.flatMap((id) => id ?? []))]);
  return { notices, branches, names, measures: await measureNames(tx, rows) };
}

async function measureNames(tx: Transaction, rows: readonly ObjectionRow[]): Promise<ReadonlyMap<string, string>> {
  const measures = new Map<string, string>();
  for (const id of new Set(rows.flatMap((row) => row.measure_id ?? []))) {
    const measure = await tx.measures.find(id);
    if (measure !== undefined) measures.set(id, kindOf(await measureYearOf(tx, measure), measure).name);
  }
  return measures;
}

/** Who raised it is told to those who deal with it and to the objector, and to nobody else. */
async function viewOf(
  reader: Reader<ObjectionRight>,
  row: ObjectionRow,
  { notices, branches, names, measures }: Known,
): Promise<Objection> {
  const { personId } = reader.caller;
  const notice = notices.get(row.notice_id);
  if (notice === undefined) throw new Error('Foreign keys hold an objection to its notice.');
  const { lines, items, subject } = notice.body as NoticeBody;
  const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
  const isRaiser = row.raised_by === personId;
  const isDealing =
    isRaiser ||
    row.investigators.includes(personId) ||
    (row.subject_id !== personId && (await reader.has('read-objections', row.branch_id)));
  const may: Objection['may'] = [];
  for (const act of objectionActs(row.state))
    if ((await mayDo(reader, row, act)) && !isParty(reader.caller, row, act)) may.push(act);
  const item = items.find(({ id }) => id === row.item);
  return {
    ...{ id: row.id, branch: { id: row.branch_id, name: branches.get(row.branch_id) ?? '' }, subject },
    ...{ number: row.number, about: row.about, words: row.words, may },
    notice: { id: notice.id, kind: notice.kind, period: notice.period, number: notice.number },
    concerns: {
      id: row.subject_id,
      // A record that was made part of another since stands in the notice under its own id.
      name: lines.find(({ memberId }) => memberId === row.subject_id)?.name ?? nameOf(row.subject_id),
    },
    measure: row.measure_id === null ? null : { id: row.measure_id, name: measures.get(row.measure_id) ?? '' },
    item: row.item === null ? null : { id: row.item, name: item?.name ?? row.item },
    objector: isDealing ? (row.objector ?? nameOf(row.raised_by)) : null,
    recordedBy: isDealing && row.objector !== null ? nameOf(row.raised_by) : null,
    isMine: isRaiser && row.objector === null,
    ...{ raisedOn: row.raised_on, dueOn: row.due_on, state: row.state, revision: row.revision },
    investigators: row.investigators.map((id) => ({ id, name: nameOf(id) })),
    assignedOn: row.assigned_on,
    answer: answerOf(row, nameOf(row.answered_by)),
    appeal: appealOf(row),
    decision: decisionOf(row, nameOf(row.decided_by)),
    withdrawnOn: row.withdrawn_on,
  };
}

function answerOf(row: ObjectionRow, by: string): Objection['answer'] {
  const { outcome, findings, reply, met_on: metOn, answered_on: on } = row;
  return outcome === null || findings === null || reply === null || on === null
    ? null
    : { outcome, findings, reply, metOn, by, on };
}

function appealOf({ appeal: words, appealed_on: on, appeal_due_on: dueOn }: ObjectionRow): Objection['appeal'] {
  return words === null || on === null || dueOn === null ? null : { words, on, dueOn };
}

function decisionOf(row: ObjectionRow, by: string): Objection['decision'] {
  const { decision, decision_words: words, decided_on: on } = row;
  return decision === null || words === null || on === null ? null : { decision, words, by, on };
}
