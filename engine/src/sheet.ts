import { BallotColumns } from './ballot-columns.ts';
import { Column, ABSENT, MISSING } from './column.ts';
import type { Plan } from './plan.ts';
import { isAssessmentYear, isDay, isPeriodDue, monthEndsIn, monthsDue, PERIODS_PER_YEAR, periodText } from './day.ts';
import type { ReadEntry } from './entry-columns.ts';
import type { BranchEvidence, MemberEvidence, MemberStatus, OtherResultEvidence } from './evidence.ts';
import { Faults, found, isRecord } from './faults.ts';
import { POINT_SCALE } from './exact.ts';
import type { Result } from './problem.ts';
import { done, refused } from './problem.ts';
import { ratingColumns } from './rating-columns.ts';
import { SubjectReader } from './subject-reader.ts';
import { isItemOf } from './routes.ts';
import type { EvidenceColumns, ReadVeto } from './rules/kind.ts';
import type { ScoreInput } from './inputs.ts';
import { APART, EXEMPT, NOT_DUE, RATED, RATED_APART, type Sheet } from './sheet-columns.ts';

const STATUSES: ReadonlySet<unknown> = new Set<MemberStatus>([
  'full',
  'probationary',
  'development-target',
  'activist',
]);
const NO_ENTRIES: readonly ReadEntry[] = [];

export interface ReadOptions {
  readonly cycle: string;
  /** Put before every path, e.g. `branches[3]`. */
  readonly path?: string;
  /** There is no other member, or no other branch, that could assess this one; members are counted where it is not said. */
  readonly isAlone?: boolean;
}

/** Reads a branch straight into columns; refuses with every fault and its path. */
export function readSheet(plan: Plan, branch: BranchEvidence, options: ReadOptions): Result<HeldSheet> {
  return readInto(plan, branch, options, (rows) => evidenceColumns(plan, rows));
}

/** The same of one member alone; what is read is good until the next one is read. */
export function readRow(plan: Plan, branch: BranchEvidence, options: ReadOptions): Result<HeldSheet> {
  return readInto(plan, branch, options, () => plan.working.oneRow(() => evidenceColumns(plan, 1)));
}

function evidenceColumns({ scheme: { inputs }, widths }: Plan, rows: number): EvidenceColumns {
  return {
    columns: inputs.scores.map((_, index) => new Column(rows * (widths[index] as number), rows)),
    ballots: inputs.ballots.map(
      (ballot) => new BallotColumns(rows * ballot.items.length * PERIODS_PER_YEAR[ballot.period], ballot),
    ),
  };
}

type MakeColumns = (rows: number) => EvidenceColumns;

function readInto(
  plan: Plan,
  branch: BranchEvidence,
  options: ReadOptions,
  makeColumns: MakeColumns,
): Result<HeldSheet> {
  const faults = new Faults();
  const path = options.path === undefined || options.path === '' ? '' : `${options.path}.`;
  if (!isAssessmentYear(options.cycle)) faults.add('cycle', 'cycle.not-a-year', { found: found(options.cycle) });
  if (!isRecord(branch)) faults.add(options.path ?? '', 'branch.not-an-object');
  else if (!isName(branch.id)) faults.add(`${path}id`, 'branch.no-id', { found: found(branch.id) });
  if (isRecord(branch) && !Array.isArray(branch.members)) faults.add(`${path}members`, 'evidence.not-a-list');
  if (faults.list.length > 0) return refused(...faults.list);
  const reading: Reading = { plan, branch, faults, path, options, makeColumns };
  const sheet = plan.scheme.subject === 'branch' ? readOwn(reading) : readMembers(reading);
  if (faults.list.length > 0) return { ok: false, problems: faults.list };
  settlePeers(plan, sheet, options);
  settleMissing(plan, sheet, path);
  plan.scheme.inputs.scores.forEach((_, index) => {
    for (let row = 0; row < sheet.rows; row += 1)
      sheet.columns[index]?.share(row, plan.widths[index] as number, POINT_SCALE);
  });
  return done(sheet);
}

interface Reading {
  readonly plan: Plan;
  readonly branch: BranchEvidence;
  readonly faults: Faults;
  readonly path: string;
  readonly options: ReadOptions;
  readonly makeColumns: MakeColumns;
}

/** One row per member; what is known of the branch itself is read apart. */
function readMembers({ plan, branch, faults, path, options, makeColumns }: Reading): HeldSheet {
  const sheet = emptySheet(plan, branch, options.cycle, makeColumns);
  const reader = new SubjectReader(plan, sheet, faults);
  eachMember(plan, { branch, faults, path }, (member, row, memberPath) => {
    settleStanding(member, sheet, plan, row);
    reader.read(member, row, memberPath);
  });
  reader.readBranchFacts(branch, path);
  // A branch that is rated beside its members has a plan of its own, which reads its lines.
  if (plan.own === null) reader.readApart(branch, path);
  return sheet;
}

/** One row, which is the branch; its members stand in the results without any. */
function readOwn({ plan, branch, faults, path, options, makeColumns }: Reading): HeldSheet {
  const { members, ...own } = branch;
  const row: MemberEvidence = own;
  const sheet = { ...emptySheet(plan, { ...branch, members: [row] }, options.cycle, makeColumns), unrated: members };
  const reader = new SubjectReader(plan, sheet, faults);
  settleStanding(row, sheet, plan, 0);
  reader.read(row, 0, path.replace(/\.$/, ''));
  eachMember(plan, { branch, faults, path }, (member, _, memberPath) => reader.readUnrated(member, memberPath));
  return sheet;
}

function eachMember(
  plan: Plan,
  { branch, faults, path }: Pick<Reading, 'branch' | 'faults' | 'path'>,
  read: (member: MemberEvidence, row: number, path: string) => void,
): void {
  const ids = new Set<string>();
  branch.members.forEach((member, row) => {
    const memberPath = `${path}members[${row}]`;
    if (!readHead(member, memberPath, faults, plan)) return;
    if (ids.has(member.id)) faults.add(`${memberPath}.id`, 'member.twice', { member: member.id });
    ids.add(member.id);
    read(member, row, memberPath);
  });
}

/** The same columns with a single row to work out. */
export function sheetOfRow(sheet: Sheet, row: number): Sheet {
  return { ...sheet, first: row, end: row + 1 };
}

/** A sheet as its reader holds it: a row can be put into its lists when it has changed. */
export interface HeldSheet extends Sheet {
  readonly members: MemberEvidence[];
  readonly entries: (readonly ReadEntry[])[];
  readonly facts: ReadonlyMap<string, number>[];
  readonly branchFacts: Map<string, number>;
  readonly branchResults: OtherResultEvidence[];
  readonly vetoes: (readonly ReadVeto[])[];
}

function emptySheet(plan: Plan, { id, members }: BranchEvidence, cycle: string, makeColumns: MakeColumns): HeldSheet {
  const rows = members.length;
  return {
    id,
    cycle,
    rows,
    first: 0,
    end: rows,
    members: members.map(headOf),
    unrated: [],
    ...makeColumns(rows),
    entries: new Array<readonly ReadEntry[]>(rows).fill(NO_ENTRIES),
    monthsDue: new Uint16Array(rows),
    monthEnds: new Uint16Array(rows),
    exempt: new Uint8Array(rows),
    ratings: ratingColumns(rows, plan.outcomes.length),
    active: new Uint8Array(rows),
    standing: new Uint8Array(rows).fill(NOT_DUE),
    facts: new Array<ReadonlyMap<string, number>>(rows).fill(new Map()),
    branchFacts: new Map(),
    branchResults: [],
    vetoes: new Array<readonly ReadVeto[]>(rows).fill([]),
    missing: [],
  };
}

const IN_COLUMNS = { scores: [], entries: [], ballots: [], vetoes: [], facts: {} } as const;

/** What is still asked of a member once his evidence stands in columns; the evidence itself can go. */
function headOf(member: MemberEvidence): MemberEvidence {
  return isRecord(member) ? { ...member, ...IN_COLUMNS } : member;
}

/** Who the member is and what is due; false where nothing else can be read. */
function readHead(member: unknown, path: string, faults: Faults, plan: Plan): member is MemberEvidence {
  if (!isRecord(member)) {
    faults.add(path, 'member.not-an-object', { found: found(member) });
    return false;
  }
  const before = faults.list.length;
  if (!isName(member['id'])) faults.add(`${path}.id`, 'member.no-id', { found: found(member['id']) });
  const { status = 'full', from = null, to = null, exempt = false } = member;
  if (!STATUSES.has(status)) faults.add(`${path}.status`, 'member.unknown-status', { found: found(status) });
  if (from !== null && !isDay(from)) faults.add(`${path}.from`, 'member.not-a-day', { found: found(from) });
  if (to !== null && !isDay(to)) faults.add(`${path}.to`, 'member.not-a-day', { found: found(to) });
  if (typeof from === 'string' && typeof to === 'string' && from > to) {
    faults.add(`${path}.to`, 'member.from-after-to', { from: found(from), to: found(to) });
  }
  if (typeof exempt !== 'boolean') faults.add(`${path}.exempt`, 'member.not-yes-or-no', { found: found(exempt) });
  for (const field of ['name', 'category']) {
    const text = member[field];
    if (text != null && typeof text !== 'string')
      faults.add(`${path}.${field}`, 'member.not-a-text', { found: found(text) });
  }
  const { categories } = plan.scheme;
  const isUnknown = typeof member['category'] === 'string' && !categories.some(({ id }) => id === member['category']);
  if (categories.length > 0 && isUnknown) {
    faults.add(`${path}.category`, 'member.unknown-category', { found: found(member['category']) });
  }
  const { roles } = member;
  if (roles != null && !(Array.isArray(roles) && roles.every((role) => typeof role === 'string'))) {
    faults.add(`${path}.roles`, 'member.roles-not-texts', { found: found(roles) });
  }
  return faults.list.length === before;
}

function settleStanding(member: MemberEvidence, sheet: HeldSheet, plan: Plan, row: number): void {
  const months = monthsDue(member, sheet.cycle);
  sheet.monthsDue[row] = months;
  sheet.monthEnds[row] = monthEndsIn(member, sheet.cycle);
  sheet.exempt[row] = member.exempt === true ? 1 : 0;
  const standing = standingOf(member, months, plan);
  sheet.standing[row] = standing;
  sheet.active[row] = standing === RATED || standing === RATED_APART ? 1 : 0;
  plan.scheme.inputs.scores.forEach((input, index) => {
    const periods = PERIODS_PER_YEAR[input.period];
    const width = plan.widths[index] as number;
    const column = sheet.columns[index] as Column;
    for (let offset = 0; offset < width; offset += 1) {
      const due = isPeriodDue(months, input.period, offset % periods);
      column.d[row * width + offset] = due ? MISSING : ABSENT;
    }
    if (plan.routes.hasGroups) clearOthersItems(plan, { member, column, row, index });
  });
}

interface GroupCells {
  readonly member: MemberEvidence;
  readonly column: Column;
  readonly row: number;
  /** Score input. */
  readonly index: number;
}

/** Items for others are never due to him. */
function clearOthersItems(plan: Plan, { member, column, row, index }: GroupCells): void {
  const input = plan.scheme.inputs.scores[index] as ScoreInput;
  const periods = PERIODS_PER_YEAR[input.period];
  const width = plan.widths[index] as number;
  input.items.forEach((item, at) => {
    if (isItemOf(plan.routes, plan.routes.items.get(item) ?? -1, member)) return;
    const from = row * width + at * periods;
    column.d.fill(ABSENT, from, from + periods);
  });
}

function standingOf(member: MemberEvidence, months: number, plan: Plan): number {
  const { subject, rated, ratedApart } = plan.scheme;
  if (subject === 'branch') return RATED;
  const status = member.status ?? 'full';
  if (ratedApart.includes(status)) return months === 0 || member.exempt === true ? APART : RATED_APART;
  if (!rated.includes(status)) return APART;
  if (months === 0) return NOT_DUE;
  return member.exempt === true ? EXEMPT : RATED;
}

/** How many members could assess one another: those in the branch for a month due, whoever scores them. */
export function peersOf(plan: Plan, members: readonly MemberEvidence[], cycle: string): number {
  return members.filter(
    ({ status = 'full', from = null, to = null }) =>
      plan.scheme.rated.includes(status) && monthsDue({ from, to }, cycle) !== 0,
  ).length;
}

/** Whether a row has somebody who could assess him; always true where nobody scores his peers. */
export function hasOtherPeers(plan: Plan, sheet: Sheet, row: number): boolean {
  if (!plan.scheme.inputs.scores.some(({ by }) => by === 'peer')) return true;
  const others = sheet.members.filter((_, other) => other !== row);
  return peersOf(plan, others, sheet.cycle) > 0;
}

/** Where nobody else is there to give them, peer scores are not due; their weight goes to the other raters. */
function settlePeers(plan: Plan, sheet: Sheet, options: ReadOptions): void {
  const { scores } = plan.scheme.inputs;
  if (!scores.some(({ by }) => by === 'peer')) return;
  const isBranch = plan.scheme.subject === 'branch';
  const peers = isBranch ? 0 : peersOf(plan, sheet.members, sheet.cycle);
  for (let row = 0; row < sheet.rows; row += 1) {
    // Whoever is rated apart is no peer himself, so that one peer is enough for him.
    const own = sheet.standing[row] === RATED ? 1 : 0;
    if (!(options.isAlone ?? (!isBranch && peers - own < 1))) continue;
    scores.forEach(({ by }, index) => {
      if (by !== 'peer') return;
      const column = sheet.columns[index] as Column;
      const width = plan.widths[index] as number;
      for (let cell = row * width; cell < (row + 1) * width; cell += 1)
        if (column.isMissing(cell)) column.set(cell, 0, ABSENT);
    });
  }
}

/** What is due and empty is refused, passed over or 0, as the scheme says; it never is 0 by itself. */
function settleMissing(plan: Plan, sheet: Sheet, path: string): void {
  const { scores } = plan.scheme.inputs;
  const instead = scores.map(({ unless }) =>
    unless === null ? undefined : sheet.columns[scores.findIndex(({ id }) => id === unless)],
  );
  plan.scheme.inputs.scores.forEach((input, index) => {
    const column = sheet.columns[index] as Column;
    const width = plan.widths[index] as number;
    const periods = PERIODS_PER_YEAR[input.period];
    const other = instead[index];
    for (let cell = column.d.indexOf(MISSING); cell !== -1; cell = column.d.indexOf(MISSING, cell + 1)) {
      const row = Math.floor(cell / width);
      if (sheet.active[row] === 0) continue;
      if (other?.isPresent(cell) === true) column.set(cell, 0, ABSENT);
      else if (input.missing === 'zero') column.set(cell, 0, POINT_SCALE);
      else if (input.missing === 'skip') column.set(cell, 0, ABSENT);
      else {
        const item = input.items[Math.floor((cell % width) / periods)] as string;
        sheet.missing.push({
          code: 'missing-score',
          path: `${rowPath(plan, path, row)}scores`,
          facts: {
            ...whose(plan, sheet, row),
            item,
            itemName: plan.names.get(item) ?? item,
            by: input.by,
            period: periodText(sheet.cycle, input.period, cell % periods),
          },
        });
      }
    }
  });
}

/** Where a row's evidence stands in the input. */
export function rowPath(plan: Plan, path: string, row: number): string {
  return plan.scheme.subject === 'branch' ? path : `${path}members[${row}].`;
}

/** Whom a row is about, as the facts of a problem. */
export function whose(
  plan: Plan,
  sheet: Sheet,
  row: number,
): { readonly member: string } | { readonly branch: string } {
  return plan.scheme.subject === 'branch'
    ? { branch: sheet.id }
    : { member: (sheet.members[row] as MemberEvidence).id };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 200;
}
