import type { Plan } from '../plan.ts';
import { type EvaluateOptions, evaluateBranch } from '../evaluate.ts';
import type { BranchEvidence } from '../evidence.ts';
import { done, type Result } from '../problem.ts';
import type { TwoDecimals } from '../results.ts';

/** Where one member stands under one scheme. */
export interface Standing {
  readonly total: TwoDecimals | null;
  readonly stars: number | null;
  readonly grade: string | null;
  /** A score that is due is not there and the scheme refuses to go on without it. */
  readonly isMissing: boolean;
}

/** Where everybody of a branch stands, by member id. Who waits for a missing score has no total yet. */
export function standingsOf(
  plan: Plan,
  evidence: BranchEvidence,
  options: EvaluateOptions,
): Result<ReadonlyMap<string, Standing>> {
  const evaluated = evaluateBranch(plan, evidence, { ...options, provisional: true, explain: 'none' });
  if (!evaluated.ok) return evaluated;
  const waiting = new Set(evaluated.value.missing.map(({ facts }) => facts?.['member']));
  return done(
    new Map(
      evaluated.value.result.members.map(({ id, total, stars, grade }) => [
        id,
        waiting.has(id)
          ? { total: null, stars: null, grade: null, isMissing: true }
          : { total, stars, grade, isMissing: false },
      ]),
    ),
  );
}
