import { askedProblems } from './asked-fact.ts';
import { ballotProblems } from './ballot-problems.ts';
import { anyOf, type ConditionScope, runPeriodsOf } from './conditions.ts';
import { PERIODS_PER_YEAR } from './day.ts';
import { grainOf } from './rules/unlike-sources.ts';
import { eventProblems } from './events/event-problems.ts';
import type { ClauseReference } from './explanation.ts';
import { type Figure, figurePoints } from './figure.ts';
import type { Plan, PlannedHonor, PlannedSection, PlannedStep, Tested } from './plan.ts';
import { lotProblems } from './lot.ts';
import { confirmedProblems } from './notice.ts';
import { pledgeSetProblems } from './pledge-sets.ts';
import type { Problem, Result } from './problem.ts';
import { done, refused } from './problem.ts';
import { RatingProblems } from './rating-problems.ts';
import { type Routes, routesOf } from './routes.ts';
import { cellsPerRow, type Scope, type Source } from './rules/kind.ts';
import { compilePart, type Part, sourcesOf, summedPart } from './rules.ts';
import type { Condition, Honor, Scheme, Whom } from './scheme.ts';
import { boundVeto, followingOf, gradeOrderOf, namesOf, scopeOf } from './scope.ts';
import { WorkingColumns } from './working-columns.ts';

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
  const plan = draft.finish();
  const own = ownPlan(scheme);
  // Pledges are the whole scheme's, not those of the assessment beside it.
  const pledges = members === null ? pledgeSetProblems(scheme) : [];
  if (plan.ok && own.ok && pledges.length === 0) return done({ ...plan.value, own: own.value });
  return { ok: false, problems: [...[plan, own].flatMap((each) => (each.ok ? [] : each.problems)), ...pledges] };
}

/** The branch's own assessment stands on its own, with the scheme's clauses and name. */
function ownPlan(scheme: Scheme): Result<Plan | null> {
  if (scheme.branch === null) return done(null);
  const branch: Scheme = {
    ...{ ...scheme, ...scheme.branch, subject: 'branch', branch: null, branchOutcomes: [] },
    // Sheets are kept of members.
    events: [],
  };
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
  /** Parts that were refused: whoever uses one is not at fault for not finding it. */
  private readonly failed = new Set<string>();
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
      this.add(...step.problems.map((problem) => this.placed(part, problem)));
      this.failed.add(part.id);
      return;
    }
    const column = this.sources.length;
    this.sources.push({ index: column, id: part.id, part: part.id, shape: step.value.shape });
    this.steps.push({ ...step.value, part, column });
  }

  private add(...problems: readonly Problem[]): void {
    for (const problem of problems) {
      const isEcho = problem.code === 'scheme.name-unknown' && this.failed.has(String(problem.facts?.['found']));
      if (!isEcho) this.problems.push(problem);
    }
  }

  /** A part that is not found because it stands further down, or is the very part, is told as that. */
  private placed(part: Part, problem: Problem): Problem {
    const { code, facts } = problem;
    const found = facts?.['found'];
    if (
      code !== 'scheme.name-unknown' ||
      !(sourcesOf(part).some((id) => id === found) || part.rule === 'zeroed-by-veto')
    )
      return problem;
    if (found === part.id) return { ...problem, code: 'scheme.name-of-itself' };
    const below = this.scheme.parts.slice(this.scheme.parts.indexOf(part) + 1);
    return below.some(({ id }) => id === found) ? { ...problem, code: 'scheme.name-below' } : problem;
  }

  /** Whatever takes the place of another score has the same items and periods, and no score waits for itself. */
  checkInputs(): void {
    const { scores } = this.scheme.inputs;
    this.problems.push(
      ...ballotProblems(this.scheme),
      ...askedProblems(this.scheme),
      ...eventProblems(this.scheme, this.routes),
      ...lotProblems(this.scheme),
      ...confirmedProblems(this.scheme),
    );
    for (const { id, unless, items, period } of scores) {
      if (unless === null) continue;
      const path = `inputs.scores.${id}.unless`;
      const other = scores.find((input) => input.id === unless && input.id !== id);
      if (other === undefined) this.problems.push({ code: 'scheme.name-unknown', path, facts: { found: unless } });
      else if (other.period !== period || other.items.join('\n') !== items.join('\n'))
        this.problems.push({ code: 'scheme.grain-mismatch', path, facts: { part: unless, needs: 'same-grain' } });
    }
  }

  finish(): Result<Plan> {
    const { rating } = this.scheme;
    const found = new RatingProblems(this.scheme, this.scope);
    found.checkRating();
    found.checkConditions();
    const periods = rating.periods === null ? null : found.byPeriod(rating.periods, 'rating.periods');
    const honors = this.scheme.honors.flatMap((honor, index) => this.honorOf(honor, index, found));
    this.add(...found.problems);
    const total = this.single(rating.total, 'rating.total');
    if (this.problems.length > 0 || total === null) return refused(...this.problems);
    const widths = this.sources.map((source) => cellsPerRow(source.shape, PERIODS_PER_YEAR));
    const sections = this.sectionsOf(total);
    return done({
      scheme: this.scheme,
      routes: this.routes,
      sources: this.sources,
      widths,
      working: new WorkingColumns(widths, this.steps, new Set(sections.map(({ source }) => source.index))),
      steps: this.steps,
      total,
      explained: this.explainedBy(total),
      sections,
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

  /** Nothing where what puts its candidates in order is not there or has other periods. */
  private honorOf(honor: Honor, index: number, found: RatingProblems): readonly PlannedHonor[] {
    found.checkHonor(honor, index);
    const by = this.scope.source(honor.by);
    const period = honor.period === 'year' ? null : honor.period;
    const path = `honors[${index}].by`;
    if (by === null) this.add({ code: 'scheme.name-unknown', path, facts: { found: honor.by } });
    else if (by.shape.axis !== null || by.shape.period !== period)
      this.problems.push({
        code: 'scheme.grain-mismatch',
        path,
        facts: { part: honor.by, needs: honor.period, one: by.id, has: grainOf(by.shape) },
      });
    else {
      const isEligible = honor.when.length === 0 ? null : anyOf(honor.when, this.conditionScope());
      return [{ by, honor, isEligible }];
    }
    return [];
  }

  private conditionScope(): ConditionScope {
    return { source: (id) => this.scope.source(id) as Source, grades: this.scheme.rating.grades };
  }

  /** Everything that goes by conditions; they have been checked before. */
  private tested(): Pick<Plan, 'outcomes' | 'outcomeOrder' | 'branchOutcomes' | 'factors' | 'gates'> {
    const { rating, outcomes, branchOutcomes, factors } = this.scheme;
    const scope = this.conditionScope();
    const tested = <Of extends { readonly when: readonly Condition[] }>(of: Of): Of & Tested => ({
      ...of,
      holds: anyOf(of.when, scope),
    });
    return {
      outcomes: outcomes.map((outcome) => ({ ...tested(outcome), periods: runPeriodsOf(outcome.when, scope) })),
      outcomeOrder: outcomes
        .map(({ id }, at) => ({ id, at }))
        .sort((left, right) => (left.id < right.id ? -1 : 1))
        .map(({ at }) => at),
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

  /** A part with one number per subject. */
  private single(id: string, path: string): Source | null {
    const source = this.scope.source(id);
    if (source === null) this.add({ code: 'scheme.name-unknown', path, facts: { found: id } });
    else if (source.shape.axis !== null || source.shape.period !== null) {
      this.problems.push({
        code: 'scheme.grain-mismatch',
        path,
        facts: { part: id, needs: 'one-number', one: id, has: grainOf(source.shape) },
      });
    }
    return source;
  }
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

function clausesOf(scheme: Scheme): ReadonlyMap<string, ClauseReference> {
  const clauses = new Map(scheme.clauses.map((clause) => [clause.id, clause]));
  return new Map(
    scheme.parts.flatMap(({ id, clause }) => {
      const known = clauses.get(clause);
      return known === undefined ? [] : [[id, known] as const];
    }),
  );
}
