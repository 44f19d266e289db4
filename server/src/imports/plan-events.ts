import { done, type EventLine, type Problem, refused, type Result } from '@xianfeng/engine';
import type { EventSheetRow, Transaction } from '@xianfeng/store';
import type { Caller, Context } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { isDueOn } from '../events/due.ts';
import { isTwin, keepSheetWithin } from '../events/save.ts';
import { type YearMember, yearMembers } from '../evidence/year-members.ts';
import { type BookEvent, type BookLine, parseEvents } from '../spreadsheets/parse-events.ts';
import type { Workbook } from '../spreadsheets/workbook.ts';
import { membersToName } from './entry-year.ts';
import type { Trail } from '../commit.ts';

export interface PlannedSheet {
  readonly event: BookEvent;
  readonly state: 'new' | 'standing';
  /** Everybody who was due, each with his cell. */
  readonly lines: readonly (EventLine & { readonly place: BookLine })[];
  /** How many stand in the file and were not due that day. */
  readonly notDue: number;
}

export interface EventsPlan {
  readonly year: BranchYear;
  readonly sheets: readonly PlannedSheet[];
}

interface Planning {
  readonly branchId: string;
  /** The kind of events of which the file does not say it. */
  readonly kind?: string | undefined;
  readonly workbook: Workbook;
}

/** Compares a file of events with the sheets that are kept: one that stands the same is passed over. */
export async function planEvents(
  tx: Transaction,
  context: Pick<Context, 'clock'>,
  { branchId, kind, workbook }: Planning,
): Promise<Result<EventsPlan>> {
  const today = context.clock.today();
  const year = await branchYearOf(tx, branchId, await yearInUse(tx, branchId, today));
  if (!year.ok) return year;
  const { plan, cycle, cycleId } = year.value;
  const kinds = plan.scheme.events ?? [];
  if (kinds.length === 0) return refused({ code: 'events.none-kept', facts: { scheme: plan.scheme.name } });
  const members = await membersToName(tx, year.value);
  const parsed = parseEvents(workbook, { year: cycle, kinds, members, chosen: kind ?? null });
  if (!parsed.ok) return parsed;
  const everybody = await yearMembers(tx, year.value);
  const standing = await tx.events.ofCycle(cycleId);
  const sheets: PlannedSheet[] = [];
  const problems: Problem[] = [];
  for (const told of parsed.value) {
    const event = { ...told, on: heldOn(told, today) };
    const due = everybody.filter((member) => isDueOn(member, plan, event.on));
    const lines = linesOf(event, due);
    problems.push(...lines.problems);
    const twin = standing.find((row) => isTwin(row, { ...event, id: '' }, event.kind));
    const isSame = twin !== undefined && (await isKeptSame(tx, twin, lines.lines));
    if (twin !== undefined && !isSame) problems.push(otherwise(event, twin));
    sheets.push({ event, state: isSame ? 'standing' : 'new', ...lines });
  }
  return problems.length > 0 ? refused(...problems) : done({ year: year.value, sheets });
}

/** Dues of the present month are kept today; every other month's at its end. */
function heldOn({ on, kind }: BookEvent, today: string): string {
  return kind.keeps === 'dues' && on > today && on.slice(0, 7) === today.slice(0, 7) ? today : on;
}

interface DueLines extends Pick<PlannedSheet, 'lines' | 'notDue'> {
  readonly problems: readonly Problem[];
}

/** An empty cell says nothing: of somebody who was due that is a fault, and nobody else has to stand there. */
function linesOf(event: BookEvent, due: readonly YearMember[]): DueLines {
  const byMember = new Map(event.lines.map((line) => [line.memberId, line]));
  const { sheet, row, column } = event;
  const problems: Problem[] = [];
  const lines: PlannedSheet['lines'][number][] = [];
  for (const { id: memberId, name: member } of due) {
    const line = byMember.get(memberId);
    if (line === undefined)
      problems.push({ code: 'events.member-missing', facts: { sheet, row, column, member, title: event.title } });
    else if (line.state === null)
      problems.push({ code: 'events.state-missing', facts: { ...placeOf(line), member, title: event.title } });
    else lines.push({ memberId, state: line.state, madeUpOn: line.madeUpOn, place: line });
  }
  const ids = new Set(due.map(({ id }) => id));
  const notDue = event.lines.filter(({ memberId, state }) => state !== null && !ids.has(memberId)).length;
  return { lines, notDue, problems };
}

async function isKeptSame(tx: Transaction, twin: EventSheetRow, lines: PlannedSheet['lines']): Promise<boolean> {
  const key = (memberId: string, state: string, madeUpOn: string | null) => `${memberId} ${state} ${madeUpOn}`;
  const kept = (await tx.events.lines(twin.id)).map((line) => key(line.person_id, line.state, line.made_up_on));
  const told = lines.map(({ memberId, state, madeUpOn }) => key(memberId, state, madeUpOn));
  return twin.state === 'settled' && kept.toSorted().join() === told.toSorted().join();
}

function otherwise({ sheet, row, column, on, title }: BookEvent, twin: EventSheetRow): Problem {
  const code = twin.state === 'draft' ? 'events.standing-draft' : 'events.standing-otherwise';
  return { code, facts: { sheet, row, column, on, title } };
}

interface Writing {
  readonly caller: Caller;
  readonly branchId: string;
  readonly importId: string;
  readonly trail: Pick<Trail, 'add'>;
}

/** Keeps and settles each new sheet under the rules of typing it; the faults of all of them are told together. */
export async function writeEvents(
  tx: Transaction,
  context: Context,
  { sheets, writing }: { readonly sheets: readonly PlannedSheet[]; readonly writing: Writing },
): Promise<Result<null>> {
  const { caller, branchId, importId, trail } = writing;
  const problems: Problem[] = [];
  for (const { event, lines } of sheets.filter(({ state }) => state === 'new')) {
    const given = {
      ...{ branchId, id: context.newId(), revision: 0, kind: event.kind.id, on: event.on, title: event.title },
      ...{ place: null, words: null },
      lines: lines.map(({ memberId, state, madeUpOn }) => ({ memberId, state, madeUpOn })),
    };
    const kept = await keepSheetWithin(tx, context, { caller, trail, given, isSettling: true, importId });
    if (!kept.ok) problems.push(...kept.problems.map((problem) => placed(problem, event, lines)));
  }
  return problems.length > 0 ? refused(...problems) : done(null);
}

/** Where in the file it is: the member's cell, or the heading of the event. */
function placed(problem: Problem, event: BookEvent, lines: PlannedSheet['lines']): Problem {
  const { memberId } = problem.facts ?? {};
  const line = lines.find((each) => each.memberId === memberId);
  return { ...problem, facts: { ...problem.facts, title: event.title, ...placeOf(line?.place ?? event) } };
}

function placeOf({ sheet, row, column }: Pick<BookLine, 'sheet' | 'row' | 'column'>) {
  return { sheet, row, column };
}
