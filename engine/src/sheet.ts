import { BallotColumns } from './ballot-columns.ts';
import { Column, ABSENT, MISSING } from './column.ts';
import type { Plan } from './compile.ts';
import { isAssessmentYear, isDay, isPeriodDue, monthsDue, PERIODS_PER_YEAR, periodText } from './day.ts';
import type { ReadEntry } from './entry-columns.ts';
import type { BranchEvidence, MemberEvidence, MemberStatus } from './evidence.ts';
import { Faults, found, isRecord } from './faults.ts';
import { POINT_SCALE } from './exact.ts';
import type { Problem, Result } from './problem.ts';
import { done, refused } from './problem.ts';
import { SubjectReader } from './subject-reader.ts';
import type { Frame } from './rules/kind.ts';

/** One branch's evidence as columns, checked; evidence is not looked at again after this. */
export interface Sheet extends Frame {
  /** The branch's id. */
  readonly id: string;
  readonly members: readonly MemberEvidence[];
  readonly standing: readonly Standing[];
  /** Read facts per row, ten-thousandths. */
  readonly facts: readonly ReadonlyMap<string, number>[];
  /** Vetoes that hold, by row. */
  readonly vetoes: readonly (readonly string[])[];
  /** Scores that are due and not there, where the scheme refuses that. */
  readonly missing: Problem[];
}

/** rated: has a total; exempt: rated otherwise; apart: status not rated; not-due: no month due. */
export type Standing = 'rated' | 'exempt' | 'apart' | 'not-due';

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
}

/** Reads a branch straight into columns; refuses with every fault and its path. */
export function readSheet(plan: Plan, branch: BranchEvidence, options: ReadOptions): Result<Sheet> {
  const faults = new Faults();
  const path = options.path === undefined || options.path === '' ? '' : `${options.path}.`;
  if (!isAssessmentYear(options.cycle)) faults.add('cycle', 'cycle.not-a-year', { found: found(options.cycle) });
  if (!isRecord(branch)) faults.add(options.path ?? '', 'branch.not-an-object');
  else if (!isName(branch.id)) faults.add(`${path}id`, 'branch.no-id', { found: found(branch.id) });
  if (isRecord(branch) && !Array.isArray(branch.members)) faults.add(`${path}members`, 'evidence.not-a-list');
  if (faults.list.length > 0) return refused(...faults.list);
  const sheet = emptySheet(plan, branch, options.cycle);
  const reader = new SubjectReader(plan, sheet, faults);
  const ids = new Set<string>();
  branch.members.forEach((member, row) => {
    const memberPath = `${path}members[${row}]`;
    if (!readHead(member, memberPath, faults, sheet, plan, row)) return;
    if (ids.has(member.id)) faults.add(`${memberPath}.id`, 'member.twice', { member: member.id });
    ids.add(member.id);
    reader.read(member, row, memberPath);
  });
  reader.readApart(branch, path);
  if (faults.list.length > 0) return { ok: false, problems: faults.list };
  settleMissing(plan, sheet, path);
  return done(sheet);
}

interface MutableSheet extends Sheet {
  readonly entries: (readonly ReadEntry[])[];
  readonly standing: Standing[];
  readonly facts: ReadonlyMap<string, number>[];
  readonly vetoes: (readonly string[])[];
}

function emptySheet(plan: Plan, { id, members }: BranchEvidence, cycle: string): MutableSheet {
  const rows = members.length;
  return {
    id,
    cycle,
    rows,
    members,
    columns: plan.widths.map((width) => new Column(rows * width)),
    ballots: plan.scheme.inputs.ballots.map(
      (ballot) =>
        new BallotColumns(
          rows * ballot.items.length * PERIODS_PER_YEAR[ballot.period],
          ballot.groups.map((group) => group.id),
        ),
    ),
    entries: new Array<readonly ReadEntry[]>(rows).fill(NO_ENTRIES),
    monthsDue: new Uint16Array(rows),
    active: new Uint8Array(rows),
    standing: new Array<Standing>(rows).fill('not-due'),
    facts: new Array<ReadonlyMap<string, number>>(rows).fill(new Map()),
    vetoes: new Array<readonly string[]>(rows).fill([]),
    missing: [],
  };
}

/** Who the member is and what is due; false where nothing else can be read. */
function readHead(
  member: unknown,
  path: string,
  faults: Faults,
  sheet: MutableSheet,
  plan: Plan,
  row: number,
): member is MemberEvidence {
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
  if (faults.list.length > before) return false;
  settleStanding(member as unknown as MemberEvidence, sheet, plan, row);
  return true;
}

function settleStanding(member: MemberEvidence, sheet: MutableSheet, plan: Plan, row: number): void {
  const months = monthsDue({ from: member.from ?? null, to: member.to ?? null }, sheet.cycle);
  sheet.monthsDue[row] = months;
  const standing = standingOf(member, months, plan);
  sheet.standing[row] = standing;
  sheet.active[row] = standing === 'rated' ? 1 : 0;
  plan.scheme.inputs.scores.forEach((input, index) => {
    const periods = PERIODS_PER_YEAR[input.period];
    const width = plan.widths[index] as number;
    const column = sheet.columns[index] as Column;
    for (let offset = 0; offset < width; offset += 1) {
      const due = isPeriodDue(months, input.period, offset % periods);
      column.d[row * width + offset] = due ? MISSING : ABSENT;
    }
  });
}

function standingOf(member: MemberEvidence, months: number, plan: Plan): Standing {
  if (!plan.scheme.rated.includes(member.status ?? 'full')) return 'apart';
  if (months === 0) return 'not-due';
  return member.exempt === true ? 'exempt' : 'rated';
}

/** What is due and empty is refused, passed over or 0, as the scheme says; it never is 0 by itself. */
function settleMissing(plan: Plan, sheet: Sheet, path: string): void {
  plan.scheme.inputs.scores.forEach((input, index) => {
    const column = sheet.columns[index] as Column;
    const width = plan.widths[index] as number;
    const periods = PERIODS_PER_YEAR[input.period];
    for (let cell = column.d.indexOf(MISSING); cell !== -1; cell = column.d.indexOf(MISSING, cell + 1)) {
      const row = Math.floor(cell / width);
      if (sheet.active[row] === 0) continue;
      if (input.missing === 'zero') column.set(cell, 0, POINT_SCALE);
      else if (input.missing === 'skip') column.set(cell, 0, ABSENT);
      else {
        sheet.missing.push({
          code: 'missing-score',
          path: `${path}members[${row}].scores`,
          facts: {
            member: (sheet.members[row] as MemberEvidence).id,
            item: input.items[Math.floor((cell % width) / periods)] as string,
            by: input.by,
            period: periodText(sheet.cycle, input.period, cell % periods),
          },
        });
      }
    }
  });
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 200;
}
