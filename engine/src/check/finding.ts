import type { Problem } from '../problem.ts';

export type Facts = NonNullable<Problem['facts']>;

/** error: the scheme cannot be adopted with it; advice: people should know and may leave it. */
export type Severity = 'error' | 'advice';

/** One fault of a scheme: where it is, which clauses it lies between, and how it is mended. */
export interface Finding {
  /** Stable, `noun.fault`, e.g. `band.gap`. Its sentence lives in the contract. */
  readonly code: string;
  readonly severity: Severity;
  /** Path in the scheme; rows of lists by their id where they have one, e.g. `parts.total.rounding`. */
  readonly place: string;
  /** Ids of the clauses concerned; both, where two stand against each other. */
  readonly clauses: readonly string[];
  readonly facts: Facts;
  readonly cure: Cure;
}

export interface Cure {
  readonly code: string;
  /** What is proposed, e.g. the edges of the missing row. */
  readonly facts: Facts;
}

export type FindingDraft = Omit<Finding, 'severity' | 'facts' | 'cure'> & {
  readonly facts?: Facts;
  readonly cure: string;
  readonly proposal?: Facts;
};

export function fault(draft: FindingDraft): Finding {
  return complete(draft, 'error');
}

export function advice(draft: FindingDraft): Finding {
  return complete(draft, 'advice');
}

function complete(
  { code, place, clauses, facts = {}, cure, proposal = {} }: FindingDraft,
  severity: Severity,
): Finding {
  return { code, severity, place, clauses: [...new Set(clauses)], facts, cure: { code: cure, facts: proposal } };
}
