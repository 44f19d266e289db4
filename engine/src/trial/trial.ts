import type { Plan } from '../plan.ts';
import { type EvaluateOptions, explainMember } from '../evaluate.ts';
import type { BranchEvidence } from '../evidence.ts';
import type { Explanation } from '../explanation.ts';
import { type Difference, differencesOf } from './difference.ts';
import type { Standing } from './standing.ts';

/** One who stands in another band under the other scheme. */
export interface Move {
  readonly branch: string;
  readonly member: string;
  readonly name: string | null;
  readonly before: Standing;
  readonly after: Standing;
  /** points: the numbers differ; bands: they are the same and the edges differ; missing: one scheme waits for a score. */
  readonly because: 'points' | 'bands' | 'missing';
  readonly differences: readonly Difference[];
}

/** How many stand in each band, by stars and by grade; `none` is who has neither. */
export interface Distribution {
  readonly stars: Readonly<Record<string, number>>;
  readonly grades: Readonly<Record<string, number>>;
}

export interface TrialResult {
  readonly members: number;
  /** How many have another total, other stars, another grade. */
  readonly changed: { readonly totals: number; readonly stars: number; readonly grades: number };
  readonly before: Distribution;
  readonly after: Distribution;
  readonly moves: readonly Move[];
}

export interface TrialPlans {
  readonly before: Plan;
  readonly after: Plan;
}

type Standings = ReadonlyMap<string, Standing>;

/** Holds two schemes against each other branch by branch; only the counts and those who move are kept. */
export class Trial {
  private readonly plans: TrialPlans;
  private readonly moves: Move[] = [];
  private readonly changed = { totals: 0, stars: 0, grades: 0 };
  private readonly before = counts();
  private readonly after = counts();
  private members = 0;

  constructor(plans: TrialPlans) {
    this.plans = plans;
  }

  /** Adds one branch with where its members stand under both schemes. */
  add(
    evidence: BranchEvidence,
    { before, after }: { readonly before: Standings; readonly after: Standings },
    options: EvaluateOptions,
  ): void {
    for (const { id, name = null } of evidence.members) {
      const [old, next] = [before.get(id), after.get(id)];
      if (old === undefined || next === undefined) continue;
      this.members += 1;
      count(this.before, old);
      count(this.after, next);
      if (old.total !== next.total) this.changed.totals += 1;
      if (old.stars !== next.stars) this.changed.stars += 1;
      if (old.grade !== next.grade) this.changed.grades += 1;
      if (old.stars === next.stars && old.grade === next.grade) continue;
      const move = { branch: evidence.id, member: id, name, before: old, after: next };
      this.moves.push({ ...move, ...this.reasonOf(evidence, move, options) });
    }
  }

  result(): TrialResult {
    const { members, changed, moves } = this;
    return { members, changed: { ...changed }, before: shown(this.before), after: shown(this.after), moves };
  }

  private reasonOf(
    evidence: BranchEvidence,
    { member, before, after }: Pick<Move, 'member' | 'before' | 'after'>,
    options: EvaluateOptions,
  ): Pick<Move, 'because' | 'differences'> {
    if (before.isMissing || after.isMissing) return { because: 'missing', differences: [] };
    if (before.total === after.total) return { because: 'bands', differences: [] };
    const tell = (plan: Plan): Explanation | null => {
      const told = explainMember(plan, evidence, options, member);
      return told.ok ? told.value : null;
    };
    return { because: 'points', differences: differencesOf(tell(this.plans.before), tell(this.plans.after)) };
  }
}

interface Counts {
  readonly stars: Map<string, number>;
  readonly grades: Map<string, number>;
}

function counts(): Counts {
  return { stars: new Map(), grades: new Map() };
}

function count({ stars, grades }: Counts, standing: Standing): void {
  const one = (map: Map<string, number>, key: string | number | null) =>
    map.set(String(key ?? 'none'), (map.get(String(key ?? 'none')) ?? 0) + 1);
  one(stars, standing.stars);
  one(grades, standing.grade);
}

function shown({ stars, grades }: Counts): Distribution {
  return { stars: Object.fromEntries(stars), grades: Object.fromEntries(grades) };
}
