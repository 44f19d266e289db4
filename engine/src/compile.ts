import { anyOf, type Test } from './conditions.ts';
import { ballotProblems } from './ballot-problems.ts';
import { PERIODS_PER_YEAR } from './day.ts';
import { compareRational, rational } from './exact.ts';
import type { ClauseReference } from './explanation.ts';
import { type Figure, figurePoints } from './figure.ts';
import type { Problem, Result } from './problem.ts';
import { done, refused } from './problem.ts';
import { routesOf, type Routes } from './routes.ts';
import { cellsPerRow, type Scope, type Source, type Step } from './rules/kind.ts';
import { compilePart, type Part, sourcesOf } from './rules.ts';
import type { BranchOutcome, Condition, Factor, Outcome, Scheme } from './scheme.ts';

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
  /** Names of parts, inputs and items. */
  readonly names: ReadonlyMap<string, string>;
  /** The clause of each part. */
  readonly clauses: ReadonlyMap<string, ClauseReference>;
  /** Lower edges in ten-thousandths, highest first; the last row's is minus infinity. */
  readonly starEdges: readonly number[];
  readonly gradeEdges: readonly number[];
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
  /** Position in the scheme's list of honors. */
  readonly index: number;
}

/** Its conditions, put together into one test. */
export interface Tested {
  readonly holds: Test;
}

export interface PlannedFactor extends Factor {
  readonly extras: readonly (Factor['extras'][number] & Tested)[];
}

/** Names resolved, grains checked, rules bound to columns. Everything wrong is reported, not only the first. */
export function compile(scheme: Scheme): Result<Plan> {
  const routes = routesOf(scheme);
  if (!routes.ok) return routes;
  const draft = new Draft(scheme, routes.value);
  draft.checkInputs();
  for (const part of scheme.parts) draft.addPart(part);
  draft.checkBands(scheme.rating.stars, 'rating.stars');
  draft.checkBands(scheme.rating.grades, 'rating.grades');
  draft.checkConditions();
  const plan = draft.finish();
  const own = ownPlan(scheme);
  if (plan.ok && own.ok) return done({ ...plan.value, own: own.value });
  return { ok: false, problems: [plan, own].flatMap((each) => (each.ok ? [] : each.problems)) };
}

/** The branch's own assessment stands on its own, with the scheme's clauses and name. */
function ownPlan(scheme: Scheme): Result<Plan | null> {
  if (scheme.branch === null) return done(null);
  const own = compile({ ...scheme, ...scheme.branch, subject: 'branch', branch: null, branchOutcomes: [] });
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

  constructor(scheme: Scheme, routes: Routes) {
    this.scheme = scheme;
    this.routes = routes;
    this.sources = scheme.inputs.scores.map((input, index) => ({
      index,
      id: input.id,
      part: null,
      shape: { axis: input.items, period: input.period },
    }));
    this.scope = scopeOf(scheme, routes, this.sources);
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

  /** Everything a condition, a veto or the publishing of periods refers to is there. */
  checkConditions(): void {
    const { rating, inputs, outcomes, branchOutcomes, factors } = this.scheme;
    rating.vetoes.forEach(({ fact }, index) => {
      if (fact === null) return;
      const place = `rating.vetoes[${index}].fact`;
      if (!inputs.facts.some(({ id }) => id === fact.id)) this.unknown(`${place}.id`, fact.id);
      if (figurePoints(fact.below) === null) this.tooFine(`${place}.below`);
    });
    const check = (when: readonly Condition[], path: string) =>
      when.forEach((condition, index) => this.checkCondition(condition, `${path}.when[${index}]`));
    outcomes.forEach(({ when }, index) => check(when, `outcomes[${index}]`));
    branchOutcomes.forEach(({ when }, index) => check(when, `branchOutcomes[${index}]`));
    factors.forEach(({ extras }, index) =>
      extras.forEach(({ when }, at) => check(when, `factors[${index}].extras[${at}]`)),
    );
  }

  private checkCondition({ run, vetoed }: Condition, path: string): void {
    if (run !== null) this.byPeriod(run.part, `${path}.run.part`);
    if (run !== null && figurePoints(run.below) === null) this.tooFine(`${path}.run.below`);
    for (const id of vetoed?.vetoes ?? []) if (this.scope.veto(id) === null) this.unknown(`${path}.vetoed.vetoes`, id);
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
      } else honors.push({ by, index });
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
      starEdges: edgesOf(this.scheme.rating.stars),
      gradeEdges: edgesOf(this.scheme.rating.grades),
      periods,
      own: null,
    });
  }

  /** Everything that goes by conditions; they have been checked before. */
  private tested(): Pick<Plan, 'outcomes' | 'branchOutcomes' | 'factors'> {
    const { rating, outcomes, branchOutcomes, factors } = this.scheme;
    const scope = { source: (id: string) => this.scope.source(id) as Source, grades: rating.grades };
    const tested = <Of extends { readonly when: readonly Condition[] }>(of: Of): Of & Tested => ({
      ...of,
      holds: anyOf(of.when, scope),
    });
    return {
      outcomes: outcomes.map(tested),
      branchOutcomes: branchOutcomes.map(tested),
      factors: factors.map((factor) => ({ ...factor, extras: factor.extras.map(tested) })),
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
    const part = this.scheme.parts.find(({ id }) => id === total.id);
    if (part?.rule !== 'sum') return [];
    return part.terms.flatMap((term) => {
      const source = this.scope.source(term.part);
      if (source === null) return [];
      const weight = term.weight.n === term.weight.d ? null : term.weight;
      return (source.shape.axis ?? [source.id]).map((id, at) => ({ id, source, at, weight }));
    });
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

function scopeOf(scheme: Scheme, routes: Routes, sources: readonly Source[]): Scope {
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
    veto: (id) => scheme.rating.vetoes.find((veto) => veto.id === id)?.name ?? null,
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

function isBelow(left: Figure, right: Figure): boolean {
  return compareRational(rational(left.n, left.d), rational(right.n, right.d)) < 0;
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
