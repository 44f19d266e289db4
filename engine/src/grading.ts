import type { Plan, PlannedBands } from './plan.ts';
import { isOneOf } from './conditions.ts';
import type { MemberEvidence } from './evidence.ts';
import { POINT_SCALE } from './exact.ts';
import type { RatingStep } from './explanation.ts';
import type { RatedRows } from './rated-rows.ts';
import { bandOf } from './rating-bands.ts';
import type { Gate, Veto } from './scheme.ts';
import { EXEMPT, type Sheet } from './sheet-columns.ts';
import { proofOf } from './standing-veto.ts';

/** The vetoes that stand for each row at the end of the year, in the order of the scheme. */
export function standingVetoes({ vetoes }: Plan, sheet: Sheet): readonly (readonly Veto[] | undefined)[] {
  const standing: (readonly Veto[] | undefined)[] = [];
  if (vetoes.length === 0) return standing;
  for (let row = 0; row < sheet.rows; row += 1) {
    const held = vetoes.filter(({ proof }) => proofOf(proof, sheet, row) !== null);
    if (held.length > 0) standing[row] = held.map(({ veto }) => veto);
  }
  return standing;
}

/** Stars and grades: by the total or the order, then what a veto forces, then what a veto or a gate holds back. */
export function fillGrades(plan: Plan, rated: RatedRows): void {
  const { sheet, totals, stars, grades, vetoes } = rated;
  const [starBands] = plan.stars;
  const [gradeBands] = plan.grades;
  // Most rows of most schemes: nothing else gives, forces or holds back.
  const isSimple = isByTotalAlone(plan, rated) && starBands !== undefined && gradeBands !== undefined;
  for (let row = 0; row < sheet.rows; row += 1) {
    const total = totals[row] as number;
    if (isSimple && !Number.isNaN(total) && vetoes[row] === undefined) {
      stars[row] = starBands.bands[bandOf(starBands.edges, total)]?.stars ?? Number.NaN;
      grades[row] = gradeBands.bands[bandOf(gradeBands.edges, total)]?.grade ?? null;
      continue;
    }
    const given = Number.isNaN(totals[row])
      ? exemptGrading(plan, sheet, row)
      : gradingOf(plan, rated, { row, note: null });
    stars[row] = given.stars;
    grades[row] = given.grade;
  }
}

/** No gate, no order, and one list of bands for everybody. */
function isByTotalAlone({ gates, stars, grades }: Plan, { order }: RatedRows): boolean {
  if (gates.length > 0 || stars.length > 1 || grades.length > 1) return false;
  return order.stars.length === 0 && order.grades.length === 0;
}

/** How the stars and the grade of a row came about: the same way once more, noting each step. */
export function ratingSteps(plan: Plan, rated: RatedRows, row: number): readonly RatingStep[] {
  const steps: RatingStep[] = [];
  const note = (step: Step) => {
    const clause = plan.scheme.clauses.find(({ id }) => id === step.row.clause) ?? null;
    const { of, by, some, at, gives } = step;
    steps.push({ of, by, some, at, name: step.row.name ?? null, gives: String(gives), clause });
  };
  gradingOf(plan, rated, { row, note });
  return steps;
}

interface Step extends Pick<RatingStep, 'of' | 'by' | 'some' | 'at'> {
  readonly row: { readonly name?: string; readonly clause: string };
  readonly gives: string | number;
}

interface Grading {
  readonly stars: number;
  readonly grade: string | null;
}

interface Asked {
  readonly row: number;
  /** Only while an explanation is asked for. */
  readonly note: ((step: Step) => void) | null;
}

function gradingOf(plan: Plan, rated: RatedRows, { row, note }: Asked): Grading {
  const basis = { plan, rated, row, note, vetoes: rated.vetoes[row] ?? NOTHING, shut: shutGates(plan, rated, row) };
  return { stars: starsOf(basis), grade: gradeOf(basis) };
}

interface Basis extends Asked {
  readonly plan: Plan;
  readonly rated: RatedRows;
  readonly vetoes: readonly Veto[];
  readonly shut: readonly Gate[];
}

const NOTHING: readonly Veto[] = [];
const ALL_OPEN: readonly Gate[] = [];

function shutGates({ gates, scheme }: Plan, rated: RatedRows, row: number): readonly Gate[] {
  if (gates.length === 0) return ALL_OPEN;
  return scheme.rating.gates.filter((_, at) => gates[at]?.holds(rated, row) === false);
}

function starsOf(basis: Basis): number {
  const { plan, rated, row, note, vetoes, shut } = basis;
  const { rankStars, vetoes: allVetoes, gates } = plan.scheme.rating;
  const of = 'stars' as const;
  let stars = Number.NaN;
  const take = (next: number, step: Omit<Step, 'of' | 'gives'>) => {
    stars = next;
    note?.({ of, gives: next, ...step });
  };
  const ranked = rated.order.stars[row];
  const found = ranked === undefined ? bandFor(plan.stars, rated, row) : undefined;
  const band = ranked === undefined ? undefined : rankStars[ranked];
  if (band !== undefined) take(band.stars, { by: 'rank', some: null, at: ranked ?? 0, row: band });
  else if (found !== undefined) take(found.stars, { by: 'total', ...bandPlace(plan.stars, rated, row), row: found });
  const forcing = vetoes.find((veto) => veto.stars !== null);
  if (forcing !== undefined)
    take(forcing.stars ?? stars, { by: 'veto', some: null, at: allVetoes.indexOf(forcing), row: forcing });
  for (const veto of vetoes)
    if (veto.starsMost !== null && stars > veto.starsMost)
      take(veto.starsMost, { by: 'veto', some: null, at: allVetoes.indexOf(veto), row: veto });
  for (const gate of shut)
    if (gate.starsMost !== null && stars > gate.starsMost)
      take(gate.starsMost, { by: 'gate', some: null, at: gates.indexOf(gate), row: gate });
  return stars;
}

function gradeOf(basis: Basis): string | null {
  const { plan, rated, row, note, vetoes, shut } = basis;
  const { rankGrades, vetoes: allVetoes, gates } = plan.scheme.rating;
  const of = 'grade' as const;
  let grade: string | null = null;
  const take = (next: string, step: Omit<Step, 'of' | 'gives'>) => {
    grade = next;
    note?.({ of, gives: next, ...step });
  };
  const ranked = rated.order.grades[row];
  const found = ranked === undefined ? bandFor(plan.grades, rated, row) : undefined;
  const band = ranked === undefined ? undefined : rankGrades[ranked];
  if (band !== undefined) take(band.grade, { by: 'rank', some: null, at: ranked ?? 0, row: band });
  else if (found !== undefined) take(found.grade, { by: 'total', ...bandPlace(plan.grades, rated, row), row: found });
  const forcing = vetoes.find((veto) => veto.grade !== null);
  if (forcing?.grade != null)
    take(forcing.grade, { by: 'veto', some: null, at: allVetoes.indexOf(forcing), row: forcing });
  for (const veto of vetoes)
    if (isHeld(plan, grade, veto.gradeMost))
      take(veto.gradeMost, { by: 'veto', some: null, at: allVetoes.indexOf(veto), row: veto });
  for (const gate of shut)
    if (isHeld(plan, grade, gate.gradeMost))
      take(gate.gradeMost, { by: 'gate', some: null, at: gates.indexOf(gate), row: gate });
  return grade;
}

/** The first list that is for this member; the last is for everybody. */
function listFor<Band>(lists: readonly PlannedBands<Band>[], { sheet }: RatedRows, row: number): number {
  if (lists.length === 1) return 0;
  const subject = sheet.members[row] as MemberEvidence;
  return lists.findIndex(({ whom }) => whom === null || isOneOf(whom, subject));
}

/** The band of a published total. */
function bandFor<Band>(lists: readonly PlannedBands<Band>[], rated: RatedRows, row: number): Band | undefined {
  const { bands, edges } = lists[listFor(lists, rated, row)] as PlannedBands<Band>;
  return bands[bandOf(edges, rated.totals[row] as number)];
}

/** Where that band stands, for the step that names it. */
function bandPlace<Band>(lists: readonly PlannedBands<Band>[], rated: RatedRows, row: number) {
  const list = listFor(lists, rated, row);
  const { whom, edges } = lists[list] as PlannedBands<Band>;
  return { some: whom === null ? null : list, at: bandOf(edges, rated.totals[row] as number) };
}

/** A grade that only a veto forces stands outside the order and is never held back. */
function isHeld({ gradeOrder }: Plan, grade: string | null, most: string | null): most is string {
  if (grade === null || most === null) return false;
  const place = gradeOrder.indexOf(grade);
  return place !== -1 && place < gradeOrder.indexOf(most);
}

const UNRATED: Grading = { stars: Number.NaN, grade: null };

/** Exempt members: stars from their fact and the grade from those stars, or the grade from a code. */
function exemptGrading({ scheme: { exempt } }: Plan, sheet: Sheet, row: number): Grading {
  if (exempt === null || sheet.standing[row] !== EXEMPT) return UNRATED;
  const direct = sheet.facts[row]?.get(exempt.stars ?? exempt.grade ?? '');
  if (direct === undefined) return UNRATED;
  const code = direct / POINT_SCALE;
  const grade = exempt.grades.find(({ least }) => code >= least)?.grade ?? null;
  return { stars: exempt.stars === null ? Number.NaN : code, grade };
}
