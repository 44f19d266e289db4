import type { EventSheetView } from '@xianfeng/contract';
import {
  done,
  type EventKind,
  type EventLine,
  type Problem,
  refused,
  type Result,
  sheetProblems,
} from '@xianfeng/engine';
import type { EventLineRow, EventSheetRow, Transaction } from '@xianfeng/store';
import { commit, type Trail } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { yearMembers } from '../evidence/year-members.ts';
import { isDueOn } from './due.ts';
import { settleEntries } from './entries.ts';
import { eventKindOf } from './kinds.ts';
import { eventView } from './view.ts';

export interface EventGiven {
  readonly branchId: string;
  readonly id: string;
  /** What whoever keeps it saw; 0 of a new sheet. */
  readonly revision: number;
  readonly kind: string;
  readonly on: string;
  readonly title: string;
  readonly place: string | null;
  readonly words: string | null;
  readonly lines: readonly EventLine[];
  readonly reason?: string | undefined;
}

/** Keeps a sheet without points yet; one that is settled is corrected, with a reason. The same again changes nothing. */
export function saveEvent(context: Context, caller: Caller, given: EventGiven): Promise<Result<EventSheetView>> {
  return keepSheet(context, caller, { given, isSettling: false });
}

/** Keeps a sheet and enters what follows from it (记分). */
export function settleEvent(context: Context, caller: Caller, given: EventGiven): Promise<Result<EventSheetView>> {
  return keepSheet(context, caller, { given, isSettling: true });
}

interface Keeping {
  readonly given: EventGiven;
  readonly isSettling: boolean;
}

function keepSheet(context: Context, caller: Caller, keeping: Keeping): Promise<Result<EventSheetView>> {
  return commit(context, caller, async (tx, trail) => {
    const kept = await keepSheetWithin(tx, context, { ...keeping, caller, trail });
    return kept.ok ? done(await eventView(tx, { caller, ...kept.value })) : kept;
  });
}

export interface KeepingWithin extends Keeping {
  readonly caller: Caller;
  readonly trail: Pick<Trail, 'add'>;
  /** The upload a new sheet comes from, where it comes from one. */
  readonly importId?: string;
}

export interface KeptSheet {
  readonly row: EventSheetRow;
  readonly year: BranchYear;
}

/** The same as part of a larger act; what it refuses must undo that act too. */
export async function keepSheetWithin(
  tx: Transaction,
  context: Context,
  { caller, trail, given, isSettling, importId }: KeepingWithin,
): Promise<Result<KeptSheet>> {
  const { id, branchId, lines } = given;
  const held = await holdOpenYear(tx, branchId, Number(given.on.slice(0, 4)));
  if (!held.ok) return held;
  const year = held.value;
  const known = await tx.events.lock(id);
  const before = known === undefined ? [] : await tx.events.lines(id);
  const isSettled = isSettling || known?.state === 'settled';
  const content = contentOf(given, isSettled ? 'settled' : 'draft');
  if (known?.cycle_id === year.cycleId && isSame({ row: known, lines: before }, { ...content, lines }))
    return done({ row: known, year });
  const facts = { known, year, given, today: context.clock.today() };
  const inTheWay = await placeProblems(tx, facts);
  const problems = inTheWay.length > 0 ? inTheWay : await contentProblems(tx, facts);
  if (problems.length > 0) return refused(...problems);
  const row: EventSheetRow = {
    ...{ committee_id: caller.committeeId, id, cycle_id: year.cycleId, ...content },
    ...{ revision: given.revision + 1, recorded_by: caller.personId, recorded_at: context.clock.now() },
    ...settledColumns({ known, isSettled, by: caller.personId, on: context.clock.today() }),
    ...{ withdrawn_on: null, withdrawn_by: null, withdrawn_reason: null },
    import_id: known?.import_id ?? importId ?? null,
  };
  await tx.events.write(row);
  const written = lines.map(({ memberId, state, madeUpOn }) => ({
    ...{ id: context.newId(), person_id: memberId, state, made_up_on: madeUpOn },
  }));
  await tx.events.writeLines(id, written);
  if (isSettled) {
    const entered = await settleEntries(tx, context, {
      ...{ caller, year, row, before, lines: written, reason: given.reason ?? row.title },
    });
    if (!entered.ok) return entered;
  }
  trail.add({
    ...{ subjectId: id, organizationId: branchId, after: { ...content, lines }, reason: given.reason },
    ...(known === undefined ? {} : { before: { state: known.state, lines: before.map(lineOf) } }),
  });
  return done({ row, year });
}

type Content = Pick<EventSheetRow, 'kind' | 'held_on' | 'title' | 'place' | 'words' | 'state'>;

function contentOf({ kind, on, title, place, words }: EventGiven, state: 'draft' | 'settled'): Content {
  return { kind, held_on: on, title, place, words, state };
}

/** Who settled it first and when stays, whoever corrects it afterwards. */
function settledColumns(at: {
  readonly known: EventSheetRow | undefined;
  readonly isSettled: boolean;
  readonly by: string;
  readonly on: string;
}): Pick<EventSheetRow, 'settled_by' | 'settled_on'> {
  const { known, isSettled, by, on } = at;
  if (!isSettled) return { settled_by: null, settled_on: null };
  return { settled_by: known?.settled_by ?? by, settled_on: known?.settled_on ?? on };
}

function lineOf({ person_id: memberId, state, made_up_on: madeUpOn }: EventLineRow): EventLine {
  return { memberId, state, madeUpOn };
}

interface KnownSheet {
  readonly row: EventSheetRow;
  readonly lines: readonly EventLineRow[];
}

function isSame({ row, lines: kept }: KnownSheet, { lines, ...content }: Content & Pick<EventGiven, 'lines'>): boolean {
  const isSameContent = Object.entries(content).every(([name, value]) => row[name as keyof Content] === value);
  return isSameContent && lineKeys(kept.map(lineOf)) === lineKeys(lines);
}

function lineKeys(lines: readonly EventLine[]): string {
  return lines
    .map(({ memberId, state, madeUpOn }) => `${memberId} ${state} ${madeUpOn}`)
    .toSorted()
    .join();
}

interface SheetFacts {
  readonly known: EventSheetRow | undefined;
  readonly year: BranchYear;
  readonly given: EventGiven;
  readonly today: string;
}

/** Whether this sheet may be kept as it was seen. */
async function placeProblems(tx: Transaction, { known, year, given }: SheetFacts): Promise<readonly Problem[]> {
  if (known === undefined) return given.revision === 0 ? [] : [{ code: 'event.changed-meanwhile' }];
  if (known.cycle_id !== year.cycleId) {
    const cycle = await tx.cycles.findById(known.cycle_id);
    // Another branch's sheet answers like one that is not there.
    return cycle?.branch_id === year.branch.id
      ? [{ code: 'event.other-year', facts: { year: cycle.year } }]
      : [{ code: 'access.denied' }];
  }
  if (known.state === 'withdrawn') return [{ code: 'event.withdrawn' }];
  if (known.revision !== given.revision) return [{ code: 'event.changed-meanwhile' }];
  if (known.kind !== given.kind) return [{ code: 'event.id-taken' }];
  return known.state === 'settled' && given.reason === undefined ? [{ code: 'event.reason-missing' }] : [];
}

async function contentProblems(tx: Transaction, { year, given, today }: SheetFacts): Promise<readonly Problem[]> {
  const kind = eventKindOf(year.plan, given.kind);
  if (kind === undefined) return [{ code: 'event.kind-unknown' }];
  const due = (await yearMembers(tx, year)).filter((member) => isDueOn(member, year.plan, given.on));
  const { on, lines } = given;
  const problems = sheetProblems({ keeps: kind.keeps, on, lines }, { today, due });
  if (problems.length > 0) return problems;
  const twin = (await tx.events.ofCycle(year.cycleId)).find((row) => isTwin(row, given, kind));
  if (twin === undefined) return [];
  return [{ code: 'event.standing', facts: { on: twin.held_on, title: twin.title } }];
}

/** The same event kept twice: of a kind, a day and a title; of dues, of a month. */
export function isTwin(
  row: EventSheetRow,
  { id, on, title }: Pick<EventGiven, 'id' | 'on' | 'title'>,
  { id: kind, keeps }: Pick<EventKind, 'id' | 'keeps'>,
): boolean {
  if (row.id === id || row.kind !== kind || row.state === 'withdrawn') return false;
  return keeps === 'dues' ? row.held_on.slice(0, 7) === on.slice(0, 7) : row.held_on === on && row.title === title;
}
