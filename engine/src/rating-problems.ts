import { PERIODS_PER_YEAR } from './day.ts';
import { grainOf } from './rules/unlike-sources.ts';
import { compareRational, rational } from './exact.ts';
import { type Figure, figurePoints } from './figure.ts';
import type { Problem } from './problem.ts';
import { cellsPerRow, type Scope, type Source } from './rules/kind.ts';
import type { Condition, Exemption, Gate, Honor, PeriodTimes, RankBand, Scheme, Veto, Whom } from './scheme.ts';
import { gradeOrderOf } from './scope.ts';

/** Everything wrong with how a scheme rates and with what follows: bands, vetoes, gates, honors, conditions. */
export class RatingProblems {
  readonly problems: Problem[] = [];
  private readonly scheme: Scheme;
  private readonly scope: Scope;

  constructor(scheme: Scheme, scope: Scope) {
    this.scheme = scheme;
    this.scope = scope;
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
  checkHonor({ share, places, when, within, besides, among, period }: Honor, index: number): void {
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
  byPeriod(id: string, path: string): Source | null {
    const source = this.scope.source(id);
    if (source === null) this.unknown(path, id);
    else if (source.shape.axis !== null || source.shape.period === null) {
      this.problems.push({
        code: 'scheme.grain-mismatch',
        path,
        facts: { part: id, needs: 'periods', one: id, has: grainOf(source.shape) },
      });
    }
    return source;
  }

  /** A part or an input with a single cell per subject, be it the only item of its axis. */
  private oneNumber(id: string, path: string): void {
    const source = this.scope.source(id);
    if (source === null) this.unknown(path, id);
    else if (cellsPerRow(source.shape, PERIODS_PER_YEAR) !== 1)
      this.problems.push({
        code: 'scheme.grain-mismatch',
        path,
        facts: { part: id, needs: 'one-number', one: id, has: grainOf(source.shape) },
      });
  }
}

function isBelow(left: Figure, right: Figure): boolean {
  return compareRational(rational(left.n, left.d), rational(right.n, right.d)) < 0;
}
