import { anyOf, type ConditionScope, type Test } from './conditions.ts';
import { ballotProblems } from './ballot-problems.ts';
import { PERIODS_PER_YEAR } from './day.ts';
import { compareRational, rational } from './exact.ts';
import type { ClauseReference } from './explanation.ts';
import { type Figure, figurePoints } from './figure.ts';
import type { Problem, Result } from './problem.ts';
import { done, refused } from './problem.ts';
import { routesOf, type Routes } from './routes.ts';
import { type BoundVeto, cellsPerRow, type Scope, type Source, type Step } from './rules/kind.ts';
import { compilePart, type Part, sourcesOf, summedPart } from './rules.ts';
import type {
  BranchOutcome,
  Condition,
  Exemption,
  Factor,
  Gate,
  GradeBand,
  Honor,
  Outcome,
  PeriodTimes,
  RankBand,
  Scheme,
  StarBand,
  Veto,
  Whom,
} from './scheme.ts';

/** A scheme made ready to run over columns, once; it holds no evidence and can be shared. */
export interface Plan {
  readonly scheme: Scheme;
  readonly routes: Routes;
  /** Score inputs first, then parts, each at its index. */
  readonly sources: readonly Source[];
  readonly widths: readonly number[];
  readonly steps: readonly PlannedStep[];
  readonly total: Source;
  /** Columns of the parts that the total is made of, itself included. */
  readonly explained: ReadonlySet<number>;
  /** What the total is the sum of, item by item. */
  readonly sections: readonly PlannedSection[];
  readonly honors: readonly PlannedHonor[];
  /** In the scheme's order, like the branch's outcomes and the factors. */
  readonly outcomes: readonly (Outcome & Tested)[];
  readonly branchOutcomes: readonly (BranchOutcome & Tested)[];
  readonly factors: readonly PlannedFactor[];
  readonly gates: readonly (Gate & Tested)[];
  /** Names of parts, inputs and items. */
  readonly names: ReadonlyMap<string, string>;
  /** The clause of each part. */
  readonly clauses: ReadonlyMap<string, ClauseReference>;
  /** Those for some members first, the one for everybody last. */
  readonly stars: readonly PlannedBands<StarBand>[];
  readonly grades: readonly PlannedBands<GradeBand>[];
  /** In the order of the scheme. */
  readonly vetoes: readonly PlannedVeto[];
  /** Grades from the best to the worst. */
  readonly gradeOrder: readonly string[];
  /** The part whose values are published period by period; null where there is none. */
  readonly periods: Source | null;
  /** How the branch itself is rated beside its members; null where it is not, or where it is the subject. */
  readonly own: Plan | null;
}

export interface PlannedStep extends Step {
  readonly part: Part;
  readonly column: number;
}

export interface PlannedSection {
  readonly id: string;
  readonly source: Source;
  /** Cell within the row. */
  readonly at: number;
  /** The factor it enters the total with; null for 1. */
  readonly weight: Figure | null;
}

export interface PlannedHonor {
  readonly by: Source;
  readonly honor: Honor;
  /** Whether somebody can be a candidate; null where everybody can. */
  readonly isEligible: Test | null;
}

/** Its conditions, put together into one test. */
export interface Tested {
  readonly holds: Test;
}

export interface PlannedFactor extends Factor {
  readonly extras: readonly (Factor['extras'][number] & Tested)[];
}

export interface PlannedBands<Band> {
  /** Null is everybody. */
  readonly whom: Whom | null;
  readonly bands: readonly Band[];
  /** Lower edges in ten-thousandths, highest first; the last row's is minus infinity. */
  readonly edges: readonly number[];
}

export interface PlannedVeto {
  readonly veto: Veto;
  readonly proof: BoundVeto;
}

/** Names resolved, grains checked, rules bound to columns. Everything wrong is reported, not only the first. */
export function compile(scheme: Scheme): Result<Plan> {
  return compileBeside(scheme, null);
}

/** `members`: the scheme of those beside whom a branch is rated. */
function compileBeside(scheme: Scheme, members: Scheme | null): Result<Plan> {
  const routes = routesOf(scheme);
  if (!routes.ok) return routes;
  const draft = new Draft(scheme, routes.value, members);
  draft.checkInputs();
  for (const part of scheme.parts) draft.addPart(part);
  draft.checkRating();
  draft.checkConditions();
  const plan = draft.finish();
  const own = ownPlan(scheme);
  if (plan.ok && own.ok) return done({ ...plan.value, own: own.value });
  return { ok: false, problems: [plan, own].flatMap((each) => (each.ok ? [] : each.problems)) };
}

/** The branch's own assessment stands on its own, with the scheme's clauses and name. */
function ownPlan(scheme: Scheme): Result<Plan | null> {
  if (scheme.branch === null) return done(null);
  const branch: Scheme = { ...scheme, ...scheme.branch, subject: 'branch', branch: null, branchOutcomes: [] };
  const own = compileBeside(branch, scheme);
  if (own.ok) return own;
  return { ok: false, problems: own.problems.map((each) => ({ ...each, path: `branch.${each.path ?? ''}` })) };
}

class Draft {
  private readonly scheme: Scheme;
  private readonly routes: Routes;
  private readonly sources: Source[];
  private readonly steps: PlannedStep[] = [];
  private readonly problems: Problem[] = [];
  private readonly scope: Scope;

  constructor(scheme: Scheme, routes: Routes, members: Scheme | null) {
    this.scheme = scheme;
    this.routes = routes;
    this.sources = scheme.inputs.scores.map((input, index) => ({
      index,
      id: input.id,
      part: null,
      shape: { axis: input.items, period: input.period },
    }));
    this.scope = { ...scopeOf(scheme, routes, this.sources), members: members === null ? null : followingOf(members) };
  }

  addPart(part: Part): void {
    if (this.sources.some((source) => source.id === part.id)) {
      this.problems.push({ code: 'scheme.name-twice', path: `parts.${part.id}`, facts: { found: part.id } });
      return;
    }
    const step = compilePart(part, this.scope);
    if (!step.ok) {
      this.problems.push(...step.problems);
      return;
    }
    const column = this.sources.length;
    this.sources.push({ index: column, id: part.id, part: part.id, shape: step.value.shape });
    this.steps.push({ ...step.value, part, column });
  }

  /** Whatever takes the place of another score has the same items and periods, and no score waits for itself. */
  checkInputs(): void {
    const { scores } = this.scheme.inputs;
    this.problems.push(...ballotProblems(this.scheme));
    for (const { id, unless, items, period } of scores) {
      if (unless === null) continue;
      const path = `inputs.scores.${id}.unless`;
      const other = scores.find((input) => input.id === unless && input.id !== id);
      if (other === undefined) this.problems.push({ code: 'scheme.name-unknown', path, facts: { found: unless } });
      else if (other.period !== period || other.items.join('\n') !== items.join('\n'))
        this.problems.push({ code: 'scheme.grain-mismatch', path, facts: { part: unless, needs: 'same-grain' } });
    }
  }

  /** Bands, what the order gives, vetoes and gates. */
  checkRating(): void {
    const { stars, grades, starsFor, gradesFor, rankGrades, rankStars, vetoes, gates } = this.scheme.rating;
    this.checkBands(stars, 'rating.stars');
    this.checkBands(grades, 'rating.grades');
    starsFor.forEach((some, index) => this.checkBandsFor(some, some.stars, `rating.starsFor[${index}]`));
    gradesFor.forEach((some, index) => {
      const place = `rating.gradesFor[${index}]`;
      this.checkBandsFor(some, some.grades, place);
      some.grades.forEach(({ grade }, at) => this.checkGrade(grade, `${place}.grades[${at}].grade`));
    });
    rankGrades.forEach((band, index) => this.checkRankBand(band, `rating.rankGrades[${index}]`));
    rankStars.forEach((band, index) => this.checkRankBand(band, `rating.rankStars[${index}]`));
    vetoes.forEach((veto, index) => this.checkVeto(veto, `rating.vetoes[${index}]`));
    gates.forEach((gate, index) => this.checkGate(gate, `rating.gates[${index}]`));
  }

  private checkBandsFor(whom: Whom, bands: readonly { readonly from: Figure | null }[], path: string): void {
    if ([whom.statuses, whom.categories, whom.roles].every((list) => list.length === 0))
      this.problems.push({ code: 'scheme.whom-unstated', path });
    this.checkCategories(whom, path);
    this.checkBands(bands, `${path}.${path.startsWith('rating.stars') ? 'stars' : 'grades'}`);
  }

  private checkCategories({ categories }: Whom, path: string): void {
    for (const id of categories)
      if (!this.scheme.categories.some((category) => category.id === id)) this.unknown(`${path}.categories`, id);
  }

  private checkRankBand({ share, places, least, below }: RankBand, path: string): void {
    if (share === null && places === null) this.problems.push({ code: 'scheme.limit-unstated', path });
    this.checkFigures({ least, below }, path);
  }

  private checkGate({ needs, gradeMost }: Gate, path: string): void {
    if (gradeMost !== null) this.checkGrade(gradeMost, `${path}.gradeMost`);
    needs.forEach((condition, index) => {
      const place = `${path}.needs[${index}]`;
      const { grades, starsFrom, starsBelow, risenBy } = condition;
      // What a gate decides cannot be what it asks for.
      if (grades.length > 0 || [starsFrom, starsBelow, risenBy].some((test) => test !== null))
        this.problems.push({ code: 'scheme.gate-circular', path: place });
      this.checkCondition(condition, place);
    });
  }

  private checkGrade(grade: string, path: string): void {
    if (!gradeOrderOf(this.scheme).includes(grade)) this.unknown(path, grade);
  }

  private checkFigures(figures: Readonly<Record<string, Figure | null>>, path: string): void {
    for (const [field, value] of Object.entries(figures))
      if (value !== null && figurePoints(value) === null) this.tooFine(`${path}.${field}`);
  }

  checkBands(bands: readonly { readonly from: Figure | null }[], path: string): void {
    if (bands.length === 0) return;
    bands.forEach((band, index) => {
      const above = bands[index - 1]?.from ?? null;
      const isLast = index === bands.length - 1;
      if ((band.from === null) !== isLast)
        this.problems.push({ code: 'scheme.bands-open', path: `${path}[${index}].from` });
      else if (band.from !== null && figurePoints(band.from) === null) {
        this.problems.push({ code: 'scheme.figure-too-fine', path: `${path}[${index}].from` });
      } else if (band.from !== null && above !== null && !isBelow(band.from, above)) {
        this.problems.push({ code: 'scheme.bands-out-of-order', path: `${path}[${index}].from` });
      }
    });
  }

  /** Everything a condition refers to is there. */
  checkConditions(): void {
    const { outcomes, branchOutcomes, factors, exempt } = this.scheme;
    if (exempt !== null) this.checkExemption(exempt);
    const check = (when: readonly Condition[], path: string) =>
      when.forEach((condition, index) => this.checkCondition(condition, `${path}.when[${index}]`));
    outcomes.forEach(({ when }, index) => check(when, `outcomes[${index}]`));
    branchOutcomes.forEach(({ when }, index) => check(when, `branchOutcomes[${index}]`));
    factors.forEach(({ extras }, index) =>
      extras.forEach(({ when }, at) => check(when, `factors[${index}].extras[${at}]`)),
    );
  }

  private checkVeto({ fact, part, gradeMost, withdraws }: Veto, path: string): void {
    const { inputs, honors, outcomes } = this.scheme;
    if (fact !== null && !inputs.facts.some(({ id }) => id === fact.id)) this.unknown(`${path}.fact.id`, fact.id);
    if (fact !== null && figurePoints(fact.below) === null) this.tooFine(`${path}.fact.below`);
    if (part !== null) this.oneNumber(part.id, `${path}.part.id`);
    if (part !== null && figurePoints(part.below) === null) this.tooFine(`${path}.part.below`);
    if (gradeMost !== null) this.checkGrade(gradeMost, `${path}.gradeMost`);
    const following = [...honors, ...outcomes].map(({ id }) => id);
    for (const id of withdraws) if (!following.includes(id)) this.unknown(`${path}.withdraws`, id);
  }

  private checkCondition(condition: Condition, path: string): void {
    const { parts, facts, run, times, vetoed } = condition;
    this.checkCategories(condition, path);
    parts.forEach(({ id, from, below }, index) => {
      this.oneNumber(id, `${path}.parts[${index}].id`);
      this.checkBounds({ from, below }, `${path}.parts[${index}]`);
    });
    facts.forEach(({ id, from, below }, index) => {
      if (!this.scheme.inputs.facts.some((fact) => fact.id === id)) this.unknown(`${path}.facts[${index}].id`, id);
      this.checkBounds({ from, below }, `${path}.facts[${index}]`);
    });
    if (run !== null) this.byPeriod(run.part, `${path}.run.part`);
    if (run !== null) this.checkBounds({ from: run.from, below: run.below }, `${path}.run`);
    if (times !== null) this.checkTimes(times, `${path}.times`);
    for (const id of vetoed?.vetoes ?? []) if (this.scope.veto(id) === null) this.unknown(`${path}.vetoed.vetoes`, id);
  }

  /** How many places, for whom, and inside or beside which honor that stands above it. */
  private checkHonor({ share, places, when, within, besides, among, period }: Honor, index: number): void {
    const path = `honors[${index}]`;
    if (share === null && places === null) this.problems.push({ code: 'scheme.limit-unstated', path });
    // Members are compared in their own branch only, and a branch by itself is no base.
    if ((among === 'committee') !== (this.scheme.subject === 'branch'))
      this.problems.push({ code: 'scheme.among-whom', path: `${path}.among` });
    when.forEach((condition, at) => this.checkCondition(condition, `${path}.when[${at}]`));
    const above = this.scheme.honors.slice(0, index);
    for (const [field, id] of [...besides.map((each) => ['besides', each] as const), ['within', within] as const]) {
      const other = above.find((honor) => honor.id === id);
      if (id !== null && other === undefined) this.unknown(`${path}.${field}`, id);
      else if (other !== undefined && other.period !== period)
        this.problems.push({
          code: 'scheme.grain-mismatch',
          path: `${path}.${field}`,
          facts: { part: other.id, needs: period },
        });
    }
  }

  private checkExemption({ stars, grade }: Exemption): void {
    if ((stars === null) === (grade === null)) this.problems.push({ code: 'scheme.exempt-by', path: 'exempt' });
    const { facts } = this.scheme.inputs;
    for (const id of [stars, grade])
      if (id !== null && !facts.some((fact) => fact.id === id)) this.unknown('exempt', id);
  }

  private checkTimes({ part, from, below, least }: PeriodTimes, path: string): void {
    const source = this.byPeriod(part, `${path}.part`);
    this.checkBounds({ from, below }, path);
    const most = source?.shape.period == null ? null : PERIODS_PER_YEAR[source.shape.period];
    if (most !== null && least > most)
      this.problems.push({ code: 'scheme.more-than-periods', path: `${path}.least`, facts: { most, found: least } });
  }

  private checkBounds(bounds: { readonly from: Figure | null; readonly below: Figure | null }, path: string): void {
    if (bounds.from === null && bounds.below === null) this.problems.push({ code: 'scheme.bounds-unstated', path });
    this.checkFigures(bounds, path);
  }

  private unknown(path: string, found: string): void {
    this.problems.push({ code: 'scheme.name-unknown', path, facts: { found } });
  }

  private tooFine(path: string): void {
    this.problems.push({ code: 'scheme.figure-too-fine', path });
  }

  /** A part with one number per subject and period. */
  private byPeriod(id: string, path: string): Source | null {
    const source = this.scope.source(id);
    if (source === null) this.unknown(path, id);
    else if (source.shape.axis !== null || source.shape.period === null) {
      this.problems.push({ code: 'scheme.grain-mismatch', path, facts: { part: id, needs: 'periods' } });
    }
    return source;
  }

  finish(): Result<Plan> {
    const periods =
      this.scheme.rating.periods === null ? null : this.byPeriod(this.scheme.rating.periods, 'rating.periods');
    const total = this.single(this.scheme.rating.total, 'rating.total');
    const honors: PlannedHonor[] = [];
    this.scheme.honors.forEach((honor, index) => {
      this.checkHonor(honor, index);
      const by = this.scope.source(honor.by);
      const period = honor.period === 'year' ? null : honor.period;
      if (by === null)
        this.problems.push({ code: 'scheme.name-unknown', path: `honors[${index}].by`, facts: { found: honor.by } });
      else if (by.shape.axis !== null || by.shape.period !== period) {
        this.problems.push({
          code: 'scheme.grain-mismatch',
          path: `honors[${index}].by`,
          facts: { part: honor.by, needs: honor.period },
        });
      } else
        honors.push({
          by,
          honor,
          isEligible: honor.when.length === 0 ? null : anyOf(honor.when, this.conditionScope()),
        });
    });
    if (this.problems.length > 0 || total === null) return refused(...this.problems);
    return done({
      scheme: this.scheme,
      routes: this.routes,
      sources: this.sources,
      widths: this.sources.map((source) => cellsPerRow(source.shape, PERIODS_PER_YEAR)),
      steps: this.steps,
      total,
      explained: this.explainedBy(total),
      sections: this.sectionsOf(total),
      honors,
      ...this.tested(),
      names: namesOf(this.scheme),
      clauses: clausesOf(this.scheme),
      ...bandsOf(this.scheme),
      vetoes: this.scheme.rating.vetoes.map((veto) => ({ veto, proof: boundVeto(veto, this.sources) })),
      gradeOrder: gradeOrderOf(this.scheme),
      periods,
      own: null,
    });
  }

  private conditionScope(): ConditionScope {
    return { source: (id) => this.scope.source(id) as Source, grades: this.scheme.rating.grades };
  }

  /** Everything that goes by conditions; they have been checked before. */
  private tested(): Pick<Plan, 'outcomes' | 'branchOutcomes' | 'factors' | 'gates'> {
    const { rating, outcomes, branchOutcomes, factors } = this.scheme;
    const scope = this.conditionScope();
    const tested = <Of extends { readonly when: readonly Condition[] }>(of: Of): Of & Tested => ({
      ...of,
      holds: anyOf(of.when, scope),
    });
    return {
      outcomes: outcomes.map(tested),
      branchOutcomes: branchOutcomes.map(tested),
      factors: factors.map((factor) => ({ ...factor, extras: factor.extras.map(tested) })),
      gates: rating.gates.map((gate) => ({ ...gate, holds: anyOf(gate.needs, scope) })),
    };
  }

  /** Parts name only parts before them, so that one pass backwards finds all. */
  private explainedBy(total: Source): ReadonlySet<number> {
    const found = new Set([total.index]);
    for (const { part, column } of this.steps.toReversed()) {
      if (!found.has(column)) continue;
      for (const id of sourcesOf(part)) {
        const source = this.scope.source(id);
        if (source !== null) found.add(source.index);
      }
    }
    return found;
  }

  /** The total's terms, each spread over its items. */
  private sectionsOf(total: Source): readonly PlannedSection[] {
    const part = summedPart(this.scheme.parts, total.id);
    if (part?.rule !== 'sum') return [];
    return part.terms.flatMap((term) => {
      const source = this.scope.source(term.part);
      if (source === null) return [];
      const weight = term.weight.n === term.weight.d ? null : term.weight;
      return (source.shape.axis ?? [source.id]).map((id, at) => ({ id, source, at, weight }));
    });
  }

  /** A part or an input with a single cell per subject, be it the only item of its axis. */
  private oneNumber(id: string, path: string): void {
    const source = this.scope.source(id);
    if (source === null) this.unknown(path, id);
    else if (cellsPerRow(source.shape, PERIODS_PER_YEAR) !== 1)
      this.problems.push({ code: 'scheme.grain-mismatch', path, facts: { part: id, needs: 'one-number' } });
  }

  /** A part with one number per subject. */
  private single(id: string, path: string): Source | null {
    const source = this.scope.source(id);
    if (source === null) this.problems.push({ code: 'scheme.name-unknown', path, facts: { found: id } });
    else if (source.shape.axis !== null || source.shape.period !== null) {
      this.problems.push({ code: 'scheme.grain-mismatch', path, facts: { part: id, needs: 'one-number' } });
    }
    return source;
  }
}

/** What a branch's own parts may count its members by. */
function followingOf(members: Scheme): NonNullable<Scope['members']> {
  return { grades: new Set(gradeOrderOf(members)), outcomes: new Set(members.outcomes.map(({ id }) => id)) };
}

function scopeOf(scheme: Scheme, routes: Routes, sources: readonly Source[]): Omit<Scope, 'members'> {
  const names = namesOf(scheme);
  return {
    cycleLength: PERIODS_PER_YEAR,
    source: (id) => sources.find((source) => source.id === id) ?? null,
    ballot(id) {
      const index = scheme.inputs.ballots.findIndex((ballot) => ballot.id === id);
      const ballot = scheme.inputs.ballots[index];
      if (ballot === undefined) return null;
      return { index, name: ballot.name, axis: ballot.items, period: ballot.period, input: ballot };
    },
    veto(id) {
      const veto = scheme.rating.vetoes.find((each) => each.id === id);
      return veto === undefined ? null : boundVeto(veto, sources);
    },
    entry(id) {
      const index = scheme.inputs.entries.findIndex((entry) => entry.id === id);
      const entry = scheme.inputs.entries[index];
      if (entry === undefined) return null;
      const { sign, quantity, price = null, span = null, valid = null } = entry;
      return {
        index,
        sign,
        hasPoints: quantity === null || price !== null,
        hasQuantity: quantity !== null,
        span,
        valid,
      };
    },
    result: (id) => (scheme.inputs.results ?? []).find((input) => input.id === id) ?? null,
    fact: (id) => scheme.inputs.facts.find((fact) => fact.id === id) ?? null,
    mostOf(item, period, index) {
      const at = routes.items.get(item) ?? -1;
      const byMonth = period === 'month' ? routes.mostByMonth[at] : null;
      return byMonth?.[index] ?? routes.mostOf[at] ?? 0;
    },
    nameOf: (id) => names.get(id) ?? id,
  };
}

/** A veto bound to the parts there are so far; compiling refuses edges that are finer than points. */
function boundVeto({ id, name, lifted, fact, part }: Veto, sources: readonly Source[]): BoundVeto {
  const source = part === null ? undefined : sources.find((each) => each.id === part.id);
  return {
    id,
    name,
    restores: lifted === 'restores',
    fact: fact === null ? null : { id: fact.id, below: figurePoints(fact.below) ?? Number.NaN },
    part: part === null || source === undefined ? null : { source, below: figurePoints(part.below) ?? Number.NaN },
    lacks: part !== null && source === undefined ? part.id : null,
  };
}

/** What is given by rank from the first stands above what the total gives, what is given from the last below. */
function gradeOrderOf({ rating }: Scheme): readonly string[] {
  const byTotal = rating.grades.map(({ grade }) => grade);
  const others = rating.rankGrades.filter(({ grade }) => !byTotal.includes(grade));
  const from = (end: 'first' | 'last') => others.filter((band) => band.from === end).map(({ grade }) => grade);
  return [...new Set([...from('first'), ...byTotal, ...from('last').reverse()])];
}

function isBelow(left: Figure, right: Figure): boolean {
  return compareRational(rational(left.n, left.d), rational(right.n, right.d)) < 0;
}

/** The bands for some members, then those for everybody. */
function bandsOf({ rating }: Scheme): Pick<Plan, 'stars' | 'grades'> {
  const planned = <Band extends { readonly from: Figure | null }>(whom: Whom | null, bands: readonly Band[]) => ({
    whom,
    bands,
    edges: edgesOf(bands),
  });
  return {
    stars: [...rating.starsFor.map((some) => planned(some, some.stars)), planned(null, rating.stars)],
    grades: [...rating.gradesFor.map((some) => planned(some, some.grades)), planned(null, rating.grades)],
  };
}

function edgesOf(bands: readonly { readonly from: Figure | null }[]): readonly number[] {
  return bands.map((band) => (band.from === null ? Number.NEGATIVE_INFINITY : (figurePoints(band.from) ?? Number.NaN)));
}

function namesOf(scheme: Scheme): ReadonlyMap<string, string> {
  const named = [...scheme.inputs.scores, ...scheme.inputs.entries, ...scheme.parts, ...scheme.items];
  return new Map(named.map(({ id, name }) => [id, name]));
}

function clausesOf(scheme: Scheme): ReadonlyMap<string, ClauseReference> {
  const clauses = new Map(scheme.clauses.map((clause) => [clause.id, clause]));
  return new Map(
    scheme.parts.flatMap(({ id, clause }) => {
      const known = clauses.get(clause);
      return known === undefined ? [] : [[id, known] as const];
    }),
  );
}
