import { type CloseOptions, closeSheet, type Closing, missingOf } from './close.ts';
import { Column } from './column.ts';
import { type BranchStanding, branchStandingOf } from './committee-honors.ts';
import type { Plan } from './plan.ts';
import { periodsOf } from './day.ts';
import type { BranchEvidence, MemberEvidence } from './evidence.ts';
import { twoDecimals } from './exact.ts';
import { explainCell } from './explain.ts';
import type { Explanation } from './explanation.ts';
import { factorsOf } from './factors.ts';
import { isRecord } from './faults.ts';
import type { Figure } from './figure.ts';
import { ratingSteps } from './grading.ts';
import type { HonorRows } from './honor-rows.ts';
import { branchOutcomesOf } from './outcomes.ts';
import type { Problem, Result } from './problem.ts';
import { done, refused } from './problem.ts';
import type { BranchOwnResult, BranchResult, MemberResult, TwoDecimals } from './results.ts';
import { ratedMembersOf } from './rated-members.ts';
import type { RatedMembers, Source } from './rules/kind.ts';
import { Recording, run } from './run.ts';
import type { Outcome } from './scheme.ts';
import { peersOf, readSheet, sheetOfRow } from './sheet.ts';
import type { Sheet } from './sheet-columns.ts';

export interface EvaluateOptions extends CloseOptions {
  readonly explain?: 'none' | 'all';
}

export interface BranchEvaluation {
  readonly result: BranchResult;
  /** Only with `provisional`: what was due and is not there. */
  readonly missing: readonly Problem[];
  /** What the branch brings to the quotas of its committee; null where the scheme has none. */
  readonly standing: BranchStanding | null;
}

/** One branch's evidence through the plan. Refuses with every fault, or with every missing score. */
export function evaluateBranch(
  plan: Plan,
  evidence: BranchEvidence,
  options: EvaluateOptions,
): Result<BranchEvaluation> {
  const sheet = readSheet(plan, evidence, options);
  if (plan.own === null || !isRecord(evidence)) return sheet.ok ? evaluateSheet(plan, sheet.value, options) : sheet;
  const own = readSheet(plan.own, { ...evidence, members: [] }, options);
  if (sheet.ok && own.ok) return evaluateSheet(plan, sheet.value, { ...options, own: own.value });
  return { ok: false, problems: [sheet, own].flatMap((each) => (each.ok ? [] : each.problems)) };
}

export interface SheetOptions extends EvaluateOptions {
  /** The branch's own columns, where it is rated beside its members. */
  readonly own?: Sheet;
}

/** The same from columns that have been read before, as when one changed score is worked out again. */
export function evaluateSheet(plan: Plan, sheet: Sheet, options: SheetOptions): Result<BranchEvaluation> {
  const rated = rateSheet(plan, sheet, options);
  const beside = rated.ok ? ratedMembersOf(plan, rated.value.closing) : null;
  const own =
    plan.own === null || options.own === undefined
      ? null
      : rateSheet(plan.own, withMembers(options.own, beside), options);
  if (!rated.ok || own?.ok === false) {
    return { ok: false, problems: [rated, own].flatMap((each) => (each === null || each.ok ? [] : each.problems)) };
  }
  const missing = [...rated.value.closing.missing, ...(own?.value.closing.missing ?? [])];
  const isBranch = plan.scheme.subject === 'branch';
  const members = isBranch ? sheet.unrated.map(unratedMember) : rated.value.results;
  const [ownResult = null] = isBranch ? rated.value.results : (own?.value.results ?? []);
  const result = branchResult(plan, rated.value.closing, ownResult);
  const standing = isBranch
    ? branchStandingOf(plan, rated.value.closing)
    : plan.own === null || own === null
      ? null
      : branchStandingOf(plan.own, own.value.closing);
  return done({ result: { id: sheet.id, result, members }, missing, standing });
}

/** A branch's own sheet with what its members came to. */
function withMembers(own: Sheet, ratedMembers: RatedMembers | null): Sheet {
  return ratedMembers === null ? own : { ...own, ratedMembers };
}

interface RatedSheet {
  readonly closing: Closing;
  readonly results: readonly MemberResult[];
}

function rateSheet(plan: Plan, sheet: Sheet, options: EvaluateOptions): Result<RatedSheet> {
  const recording = options.explain === 'all' ? new Recording(plan, sheet) : null;
  const closed = closeSheet(plan, sheet, options, recording);
  if (!closed.ok) return closed;
  return done({ closing: closed.value, results: resultsOf(plan, sheet, closed.value, recording) });
}

/** How one member's total came about: the same code path, over that member alone, with a recorder. */
export function explainMember(
  plan: Plan,
  evidence: BranchEvidence,
  options: EvaluateOptions,
  memberId: string,
): Result<Explanation> {
  const member = evidence.members.find(({ id }) => id === memberId);
  if (member === undefined) return refused({ code: 'member.unknown', facts: { member: memberId } });
  if (plan.scheme.subject === 'branch') return refused({ code: 'member.not-rated', facts: { member: memberId } });
  const others = evidence.members.filter((other) => other !== member);
  // Read by himself he would seem to have no peers.
  const isAlone = isScoredByPeers(plan) && peersOf(plan, others, options.cycle) === 0;
  const sheet = readSheet(plan, { ...evidence, members: [member] }, { ...options, isAlone });
  return sheet.ok ? explainRow(plan, sheet.value, 0, options) : sheet;
}

/** The same from a sheet that is held: the parts are run once more over one row, with a recorder. */
export function explainRow(plan: Plan, sheet: Sheet, row: number, options: EvaluateOptions): Result<Explanation> {
  const own = sheetOfRow(sheet, row);
  const recording = new Recording(plan, own);
  run(plan, own, recording);
  const explanation = explainCell(plan, own, recording, { source: plan.total, cell: row });
  if (explanation !== null) return done(explanation);
  const missing = missingOf(plan, sheet, options).filter(({ facts }) => facts?.['member'] === sheet.members[row]?.id);
  return missing.length > 0
    ? { ok: false, problems: missing }
    : refused({ code: 'member.not-rated', facts: { member: sheet.members[row]?.id ?? null } });
}

function isScoredByPeers({ scheme }: Plan): boolean {
  return scheme.inputs.scores.some(({ by }) => by === 'peer');
}

/** What each row comes to, written out. */
function resultsOf(plan: Plan, sheet: Sheet, closing: Closing, recording: Recording | null): readonly MemberResult[] {
  const lists = honorLists(sheet.rows, closing.honors);
  const following = outcomeLists(plan, closing.outcomes);
  return sheet.members.map((_, row) =>
    resultOf(plan, closing, { row, honors: lists[row] as RowHonors, outcomes: following(row), recording }),
  );
}

/** What one row comes to. */
export function resultOfRow(plan: Plan, closing: Closing, row: number): MemberResult {
  const idsWith = (of: 'chosen' | 'tied') => [
    ...new Set(closing.honors.filter((honor) => honor[of].includes(row)).map(({ id }) => id)),
  ];
  const honors = { honors: idsWith('chosen').sort(), tied: idsWith('tied').sort() };
  const outcomes = outcomesOf(plan, closing.outcomes, row);
  return resultOf(plan, closing, { row, honors, outcomes, recording: null });
}

interface RowHonors {
  readonly honors: readonly string[];
  readonly tied: readonly string[];
}

const NO_HONORS: RowHonors = { honors: [], tied: [] };

/** Honor ids by row, sorted; whoever has none shares one empty list. */
function honorLists(rows: number, honors: readonly HonorRows[]): readonly RowHonors[] {
  const lists = new Array<RowHonors>(rows).fill(NO_HONORS);
  const add = (row: number, id: string, of: 'honors' | 'tied') => {
    const own = lists[row] ?? NO_HONORS;
    lists[row] = { ...own, [of]: [...new Set([...own[of], id])].sort() };
  };
  for (const { id, chosen, tied } of honors) {
    for (const row of chosen) add(row, id, 'honors');
    for (const row of tied) add(row, id, 'tied');
  }
  return lists;
}

/** Outcome ids by row, sorted; rows with the same outcomes share one list. */
function outcomeLists(plan: Plan, flags: Uint8Array): (row: number) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const width = plan.outcomes.length;
  return (row) => {
    const key = flags.subarray(row * width, (row + 1) * width).join('');
    const list = known.get(key) ?? outcomesOf(plan, flags, row);
    known.set(key, list);
    return list;
  };
}

function outcomesOf({ outcomes, outcomeOrder }: Plan, flags: Uint8Array, row: number): readonly string[] {
  const list: string[] = [];
  for (const at of outcomeOrder) if (flags[row * outcomes.length + at] === 1) list.push((outcomes[at] as Outcome).id);
  return list;
}

interface ResultRow {
  readonly row: number;
  readonly honors: RowHonors;
  readonly outcomes: readonly string[];
  readonly recording: Recording | null;
}

function resultOf(plan: Plan, closing: Closing, { row, honors, outcomes, recording }: ResultRow): MemberResult {
  const { sheet, totals, stars, grades, ranks } = closing;
  const subject = sheet.members[row] as MemberEvidence;
  const total = totals[row] as number;
  const hasTotal = !Number.isNaN(total);
  const result: MemberResult = {
    id: subject.id,
    total: hasTotal ? twoDecimals(total) : null,
    sections: hasTotal ? sectionsOf(plan, sheet, row) : {},
    grade: grades[row] ?? null,
    stars: Number.isNaN(stars[row]) ? null : (stars[row] as number),
    rank: ranks[row] || null,
    honors: honors.honors,
    tied: honors.tied,
    outcomes,
    factors: hasTotal ? factorsOf(plan, closing, row) : {},
    exempt: subject.exempt === true,
  };
  const published = plan.periods === null ? result : { ...result, periods: periodsOfRow(plan.periods, sheet, row) };
  if (recording === null) return published;
  const explain = explainCell(plan, sheet, recording, { source: plan.total, cell: row });
  if (explain === null) return published;
  const rating = ratingSteps(plan, closing, row);
  return { ...published, explain: rating.length === 0 ? explain : { ...explain, rating } };
}

function unratedMember({ id, exempt }: MemberEvidence): MemberResult {
  const none = { total: null, sections: {}, grade: null, stars: null, rank: null };
  return { id, ...none, honors: [], tied: [], outcomes: [], factors: {}, exempt: exempt === true };
}

/** What the branch itself gets: its own rating, and what follows from its members'. Null where there is neither. */
function branchResult(plan: Plan, closing: Closing, own: MemberResult | null): BranchOwnResult | null {
  if (own === null && plan.scheme.branchOutcomes.length === 0) return null;
  const following = plan.scheme.subject === 'branch' ? [] : branchOutcomesOf(plan, closing);
  return {
    total: own?.total ?? null,
    stars: own?.stars ?? null,
    grade: own?.grade ?? null,
    outcomes: [...new Set([...(own?.outcomes ?? []), ...following])].sort(),
    factors: own?.factors ?? {},
    periods: own?.periods ?? {},
    ...(own?.explain !== undefined && { explain: own.explain }),
  };
}

/** The values of one row, period by period: only those that are there. */
function periodsOfRow(source: Source, sheet: Sheet, row: number): Readonly<Record<string, TwoDecimals>> {
  const column = sheet.columns[source.index] as Column;
  const periods = periodsOf(sheet.cycle, source.shape.period ?? 'year');
  const values: Record<string, TwoDecimals> = {};
  periods.forEach((period, index) => {
    const cell = row * periods.length + index;
    if (sheet.active[row] === 1 && column.isPresent(cell)) values[period] = column.shown(cell);
  });
  return values;
}

function shownProduct(column: Column, cell: number, weight: Figure): string {
  const product = new Column(1);
  product.copyFrom(0, column, cell, weight);
  return product.shown(0);
}

/** What the total is the sum of: its terms after weighting, item by item. */
function sectionsOf(plan: Plan, sheet: Sheet, row: number): Readonly<Record<string, string>> {
  const sections: Record<string, string> = {};
  for (const { id, source, at, weight } of plan.sections) {
    const column = sheet.columns[source.index] as Column;
    const cell = row * (plan.widths[source.index] as number) + at;
    if (column.isPresent(cell))
      sections[id] = weight === null ? column.shown(cell) : shownProduct(column, cell, weight);
  }
  return sections;
}
