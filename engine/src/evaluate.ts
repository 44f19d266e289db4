import { Column, MISSING } from './column.ts';
import type { Plan } from './compile.ts';
import type { BranchEvidence, MemberEvidence } from './evidence.ts';
import { POINT_SCALE, twoDecimals } from './exact.ts';
import { explainCell } from './explain.ts';
import type { Explanation } from './explanation.ts';
import { honorsOf, type RowHonors } from './honors.ts';
import { outcomesOf } from './outcomes.ts';
import { bandOf, ranksOf } from './rating-bands.ts';
import type { Figure } from './figure.ts';
import type { Problem, Result } from './problem.ts';
import { done, refused } from './problem.ts';
import type { BranchResult, MemberResult } from './results.ts';
import type { Veto } from './scheme.ts';
import { Recording, run } from './run.ts';
import { readSheet, type Sheet } from './sheet.ts';

export interface EvaluateOptions {
  /** The assessment year, `2026`. */
  readonly cycle: string;
  /** Work out what is there; without it, scores that are due and missing are a refusal. */
  readonly provisional?: boolean;
  readonly explain?: 'none' | 'all';
  /** Put before every path of a problem, e.g. `branches[3]`. */
  readonly path?: string;
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
  return sheet.ok ? evaluateSheet(plan, sheet.value, options) : sheet;
}

/** The same from columns that have been read before, as when one changed score is worked out again. */
export function evaluateSheet(plan: Plan, sheet: Sheet, options: EvaluateOptions): Result<BranchEvaluation> {
  const recording = options.explain === 'all' ? new Recording() : null;
  run(plan, sheet, recording);
  const missing = missingOf(plan, sheet, options);
  if (missing.length > 0 && options.provisional !== true) return { ok: false, problems: missing };
  return done({ result: { id: sheet.id, result: null, members: membersOf(plan, sheet, recording) }, missing });
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
  const sheet = readSheet(plan, { ...evidence, members: [member] }, options);
  if (!sheet.ok) return sheet;
  const recording = new Recording();
  run(plan, sheet.value, recording);
  const explanation = explainCell(plan, sheet.value, recording, { source: plan.total, cell: 0 });
  if (explanation !== null) return done(explanation);
  const missing = missingOf(plan, sheet.value, options);
  return missing.length > 0
    ? { ok: false, problems: missing }
    : refused({ code: 'member.not-rated', facts: { member: memberId } });
}

/** Missing scores, and totals that a part with nothing in it leaves open. */
function missingOf(plan: Plan, sheet: Sheet, options: EvaluateOptions): readonly Problem[] {
  const path = options.path === undefined || options.path === '' ? '' : `${options.path}.`;
  const missing = [...sheet.missing];
  const empty = plan.steps.filter((step) => step.part.rule === 'ballot-mean');
  for (const { part, column, shape } of empty) {
    const cells = sheet.columns[column] as Column;
    const width = plan.widths[column] as number;
    for (let cell = cells.d.indexOf(MISSING); cell !== -1; cell = cells.d.indexOf(MISSING, cell + 1)) {
      const row = Math.floor(cell / width);
      if (sheet.active[row] === 0) continue;
      missing.push({
        code: 'missing-score',
        path: `${path}members[${row}].ballots`,
        facts: {
          member: (sheet.members[row] as MemberEvidence).id,
          item: shape.axis?.[cell % width] ?? null,
          by: part.id,
          period: sheet.cycle,
        },
      });
    }
  }
  return missing;
}

function membersOf(plan: Plan, sheet: Sheet, recording: Recording | null): readonly MemberResult[] {
  const { rating } = plan.scheme;
  const totals = totalsOf(plan, sheet);
  const ranks = rating.ranked ? ranksOf(totals) : totals.map(() => null);
  const stars = totals.map((total, row) => starsOf(plan, sheet, row, total));
  const honors = honorsOf(plan, sheet, stars);
  return sheet.members.map((member, row) => {
    const total = totals[row] ?? null;
    const grade = gradeOf(plan, stars[row] ?? null, total, vetoesOf(plan, sheet, row));
    const result: MemberResult = {
      id: member.id,
      total: total === null ? null : twoDecimals(total),
      sections: total === null ? {} : sectionsOf(plan, sheet, row),
      grade,
      stars: stars[row] ?? null,
      rank: ranks[row] ?? null,
      honors: (honors[row] as RowHonors).honors,
      tied: (honors[row] as RowHonors).tied,
      outcomes: total === null ? [] : outcomesOf(plan, { member, total, grade, cycle: sheet.cycle }),
      factors: {},
      exempt: member.exempt === true,
    };
    if (recording === null) return result;
    const explain = explainCell(plan, sheet, recording, { source: plan.total, cell: row });
    return explain === null ? result : { ...result, explain };
  });
}

/** Published totals by row, ten-thousandths; null where there is none. */
function totalsOf(plan: Plan, sheet: Sheet): readonly (number | null)[] {
  const column = sheet.columns[plan.total.index] as Column;
  return sheet.members.map((_, row) =>
    sheet.standing[row] === 'rated' && column.isPresent(row) ? column.rounded(row, 100) : null,
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
  const held = sheet.vetoes[row] ?? [];
  return held.length === 0 ? [] : plan.scheme.rating.vetoes.filter(({ id }) => held.includes(id));
}

function gradeOf(plan: Plan, stars: number | null, total: number | null, vetoes: readonly Veto[]): string | null {
  if (total !== null) {
    const forced = vetoes.find(({ grade }) => grade !== null);
    return forced?.grade ?? plan.scheme.rating.grades[bandOf(plan.gradeEdges, total)]?.grade ?? null;
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
    if (column.isPresent(cell)) sections[id] = weight === null ? column.shown(cell) : shownProduct(column, cell, weight);
  }
  return sections;
}
