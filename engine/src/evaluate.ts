import { Column, MISSING } from './column.ts';
import type { Plan } from './compile.ts';
import { PERIODS_PER_YEAR, periodsOf, periodText } from './day.ts';
import type { BranchEvidence, MemberEvidence } from './evidence.ts';
import { POINT_SCALE, twoDecimals } from './exact.ts';
import { explainCell } from './explain.ts';
import type { Explanation } from './explanation.ts';
import { factorsOf } from './factors.ts';
import { isRecord } from './faults.ts';
import { honorsOf, type RowHonors } from './honors.ts';
import { branchOutcomesOf, outcomesOf, type RatedSubject } from './outcomes.ts';
import { rankGradesOf } from './rank-grades.ts';
import { bandOf, ranksOf } from './rating-bands.ts';
import { type Figure, figurePoints } from './figure.ts';
import type { Problem, Result } from './problem.ts';
import { done, refused } from './problem.ts';
import type { BranchOwnResult, BranchResult, MemberResult, TwoDecimals } from './results.ts';
import type { Source } from './rules/kind.ts';
import type { Veto } from './scheme.ts';
import { Recording, run } from './run.ts';
import { peersOf, type ReadOptions, readSheet, rowPath, type Sheet, whose } from './sheet.ts';

export interface EvaluateOptions extends ReadOptions {
  /** Work out what is there; without it, scores that are due and missing are a refusal. */
  readonly provisional?: boolean;
  readonly explain?: 'none' | 'all';
}

export interface BranchEvaluation {
  readonly result: BranchResult;
  /** Only with `provisional`: what was due and is not there. */
  readonly missing: readonly Problem[];
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
  const own = plan.own === null || options.own === undefined ? null : rateSheet(plan.own, options.own, options);
  const missing = [...rated.missing, ...(own?.missing ?? [])];
  if (missing.length > 0 && options.provisional !== true) return { ok: false, problems: missing };
  const isBranch = plan.scheme.subject === 'branch';
  const members = isBranch ? sheet.unrated.map(unratedMember) : rated.results;
  const [ownResult = null] = isBranch ? rated.results : (own?.results ?? []);
  return done({ result: { id: sheet.id, result: branchResult(plan, rated, ownResult), members }, missing });
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
  const notRated = refused({ code: 'member.not-rated', facts: { member: memberId } });
  if (plan.scheme.subject === 'branch') return notRated;
  const others = evidence.members.filter((other) => other !== member);
  // Read by himself he would seem to have no peers.
  const isAlone = isScoredByPeers(plan) && peersOf(plan, others, options.cycle) === 0;
  const sheet = readSheet(plan, { ...evidence, members: [member] }, { ...options, isAlone });
  if (!sheet.ok) return sheet;
  const recording = new Recording();
  run(plan, sheet.value, recording);
  const explanation = explainCell(plan, sheet.value, recording, { source: plan.total, cell: 0 });
  if (explanation !== null) return done(explanation);
  const missing = missingOf(plan, sheet.value, options);
  return missing.length > 0 ? { ok: false, problems: missing } : notRated;
}

function isScoredByPeers({ scheme }: Plan): boolean {
  return scheme.inputs.scores.some(({ by }) => by === 'peer');
}

/** Missing scores, and totals that a part with nothing in it leaves open. */
function missingOf(plan: Plan, sheet: Sheet, options: EvaluateOptions): readonly Problem[] {
  const path = options.path === undefined || options.path === '' ? '' : `${options.path}.`;
  const missing = [...sheet.missing];
  const empty = plan.steps.filter((step) => step.part.rule === 'ballot-mean');
  for (const { part, column, shape } of empty) {
    const cells = sheet.columns[column] as Column;
    const width = plan.widths[column] as number;
    const period = shape.period ?? 'year';
    const length = PERIODS_PER_YEAR[period];
    for (let cell = cells.d.indexOf(MISSING); cell !== -1; cell = cells.d.indexOf(MISSING, cell + 1)) {
      const row = Math.floor(cell / width);
      if (sheet.active[row] === 0) continue;
      missing.push({
        code: 'missing-score',
        path: `${rowPath(plan, path, row)}ballots`,
        facts: {
          ...whose(plan, sheet, row),
          item: shape.axis?.[Math.floor((cell % width) / length)] ?? null,
          by: part.id,
          period: periodText(sheet.cycle, period, cell % length),
        },
      });
    }
  }
  return missing;
}

interface RatedSheet {
  readonly subjects: readonly RatedSubject[];
  readonly results: readonly MemberResult[];
  readonly missing: readonly Problem[];
}

function rateSheet(plan: Plan, sheet: Sheet, options: EvaluateOptions): RatedSheet {
  const recording = options.explain === 'all' ? new Recording() : null;
  run(plan, sheet, recording);
  const missing = missingOf(plan, sheet, options);
  if (missing.length > 0 && options.provisional !== true) return { subjects: [], results: [], missing };
  const { rating } = plan.scheme;
  const totals = totalsOf(plan, sheet);
  const ranks = rating.ranked ? ranksOf(rankable(plan, sheet, totals)) : totals.map(() => null);
  const stars = totals.map((total, row) => starsOf(plan, sheet, row, total));
  const honors = honorsOf(plan, sheet, stars);
  const byRank = rankGradesOf(plan, sheet, totals);
  const subjects = sheet.members.map((subject, row): RatedSubject => {
    const total = totals[row] ?? null;
    const vetoes = vetoesOf(plan, sheet, row);
    const grade = gradeOf(plan, { stars: stars[row] ?? null, total, byRank: byRank[row] ?? null, vetoes });
    return { subject, total, grade, stars: stars[row] ?? null, rank: ranks[row] ?? null, sheet, row };
  });
  const results = subjects.map((rated) => resultOf(plan, rated, { honors: honors[rated.row] as RowHonors, recording }));
  return { subjects, results, missing };
}

/** Those rated apart stand outside the ranks. */
function rankable(plan: Plan, sheet: Sheet, totals: readonly (number | null)[]): readonly (number | null)[] {
  if (plan.scheme.ratedApart.length === 0) return totals;
  return totals.map((total, row) => (sheet.standing[row] === 'rated' ? total : null));
}

interface Extras {
  readonly honors: RowHonors;
  readonly recording: Recording | null;
}

function resultOf(plan: Plan, rated: RatedSubject, { honors, recording }: Extras): MemberResult {
  const { subject, total, grade, stars, rank, sheet, row } = rated;
  const result: MemberResult = {
    id: subject.id,
    total: total === null ? null : twoDecimals(total),
    sections: total === null ? {} : sectionsOf(plan, sheet, row),
    grade,
    stars,
    rank,
    honors: honors.honors,
    tied: honors.tied,
    outcomes: total === null ? [] : outcomesOf(plan, rated),
    factors: total === null ? {} : factorsOf(plan, rated),
    exempt: subject.exempt === true,
  };
  const published = plan.periods === null ? result : { ...result, periods: periodsOfRow(plan.periods, sheet, row) };
  if (recording === null) return published;
  const explain = explainCell(plan, sheet, recording, { source: plan.total, cell: row });
  return explain === null ? published : { ...published, explain };
}

function unratedMember({ id, exempt }: MemberEvidence): MemberResult {
  const none = { total: null, sections: {}, grade: null, stars: null, rank: null };
  return { id, ...none, honors: [], tied: [], outcomes: [], factors: {}, exempt: exempt === true };
}

/** What the branch itself gets: its own rating, and what follows from its members'. Null where there is neither. */
function branchResult(plan: Plan, rated: RatedSheet, own: MemberResult | null): BranchOwnResult | null {
  if (own === null && plan.scheme.branchOutcomes.length === 0) return null;
  const members = rated.subjects.filter(({ sheet, row }) => sheet.standing[row] === 'rated');
  const following = plan.scheme.subject === 'branch' ? [] : branchOutcomesOf(plan, members);
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

/** Published totals by row, ten-thousandths; null where there is none. */
function totalsOf(plan: Plan, sheet: Sheet): readonly (number | null)[] {
  const column = sheet.columns[plan.total.index] as Column;
  return sheet.members.map((_, row) =>
    sheet.active[row] === 1 && column.isPresent(row) ? column.rounded(row, 100) : null,
  );
}

/** Stars by row of a sheet that has been run. */
export function starsOfRows(plan: Plan, sheet: Sheet): readonly (number | null)[] {
  return totalsOf(plan, sheet).map((total, row) => starsOf(plan, sheet, row, total));
}

function starsOf(plan: Plan, sheet: Sheet, row: number, total: number | null): number | null {
  if (total !== null) {
    const band = plan.scheme.rating.stars[bandOf(plan.starEdges, total)];
    const forced = vetoesOf(plan, sheet, row).find(({ stars }) => stars !== null);
    return forced?.stars ?? band?.stars ?? null;
  }
  const { exempt } = plan.scheme;
  if (exempt === null || sheet.standing[row] !== 'exempt') return null;
  const direct = sheet.facts[row]?.get(exempt.stars);
  return direct === undefined ? null : direct / POINT_SCALE;
}

/** The vetoes that hold for a row, in the order of the scheme; they never touch total or rank. */
function vetoesOf(plan: Plan, sheet: Sheet, row: number): readonly Veto[] {
  const { vetoes } = plan.scheme.rating;
  if (vetoes.length === 0) return vetoes;
  const held = sheet.vetoes[row] ?? [];
  return vetoes.filter(({ id, fact }) => held.some(({ veto }) => veto === id) || isBelow(sheet, row, fact));
}

/** No fact, no veto. */
function isBelow(sheet: Sheet, row: number, fact: Veto['fact']): boolean {
  const known = fact === null ? undefined : sheet.facts[row]?.get(fact.id);
  return fact !== null && known !== undefined && known < (figurePoints(fact.below) ?? Number.NaN);
}

interface GradeBasis {
  readonly stars: number | null;
  readonly total: number | null;
  /** By the order within the branch. */
  readonly byRank: string | null;
  readonly vetoes: readonly Veto[];
}

function gradeOf(plan: Plan, { stars, total, byRank, vetoes }: GradeBasis): string | null {
  if (total !== null) {
    const forced = vetoes.find(({ grade }) => grade !== null);
    return forced?.grade ?? byRank ?? plan.scheme.rating.grades[bandOf(plan.gradeEdges, total)]?.grade ?? null;
  }
  if (stars === null) return null;
  return plan.scheme.exempt?.grades.find(({ least }) => stars >= least)?.grade ?? null;
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
