import {
  type BranchEvidence,
  type Plan,
  type Problem,
  standingsOf,
  Trial,
  type TrialPlans,
  type TrialResult,
} from '@xianfeng/engine';
import type { EvidenceListener } from './evidence-reader.ts';
import type { Refusals } from './refusals.ts';

/** One reading of the draft, ready to run. */
export interface NamedPlan {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  readonly plan: Plan;
}

/** How many the draft would change under one of its other readings. */
export interface ReadingResult extends Pick<TrialResult, 'changed' | 'before' | 'after'> {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
}

/** Holds the draft against the scheme in force, and each of its other readings against the draft, branch by branch. */
export class Trying implements EvidenceListener {
  private readonly plans: TrialPlans;
  private readonly trial: Trial;
  private readonly others: readonly { readonly named: NamedPlan; readonly trial: Trial }[];
  private readonly refusals: Refusals;

  constructor(plans: TrialPlans, readings: readonly NamedPlan[], refusals: Refusals) {
    this.plans = plans;
    this.trial = new Trial(plans);
    this.others = readings.map((named) => ({ named, trial: new Trial({ before: plans.after, after: named.plan }) }));
    this.refusals = refusals;
  }

  fault(problem: Problem): void {
    this.refusals.add(problem);
  }

  branch(evidence: BranchEvidence, cycle: string, path: string): void {
    const options = { cycle, path };
    const before = standingsOf(this.plans.before, evidence, options);
    const after = standingsOf(this.plans.after, evidence, options);
    for (const side of [before, after]) if (!side.ok) side.problems.forEach((problem) => this.fault(problem));
    if (!before.ok || !after.ok) return;
    this.trial.add(evidence, { before: before.value, after: after.value }, options);
    for (const { named, trial } of this.others) {
      const other = standingsOf(named.plan, evidence, options);
      if (other.ok) trial.add(evidence, { before: after.value, after: other.value }, options);
      else other.problems.forEach((problem) => this.fault(problem));
    }
  }

  result(): TrialResult {
    return this.trial.result();
  }

  readings(): readonly ReadingResult[] {
    return this.others.map(({ named: { id, name, clause }, trial }) => {
      const { changed, before, after } = trial.result();
      return { id, name, clause, changed, before, after };
    });
  }
}
