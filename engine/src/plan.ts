import type { RunPeriods, Test } from './conditions.ts';
import type { ClauseReference } from './explanation.ts';
import type { Figure } from './figure.ts';
import type { Routes } from './routes.ts';
import type { BoundVeto, Source, Step } from './rules/kind.ts';
import type { Part } from './rules.ts';
import type { BranchOutcome, Factor, Gate, GradeBand, Honor, Outcome, Scheme, StarBand, Veto, Whom } from './scheme.ts';
import type { WorkingColumns } from './working-columns.ts';

/** A scheme made ready to run over columns, once; it keeps no evidence and can be shared. */
export interface Plan {
  readonly scheme: Scheme;
  readonly routes: Routes;
  /** Score inputs first, then parts, each at its index. */
  readonly sources: readonly Source[];
  readonly widths: readonly number[];
  readonly working: WorkingColumns;
  readonly steps: readonly PlannedStep[];
  readonly total: Source;
  /** Columns of the parts that the total is made of, itself included. */
  readonly explained: ReadonlySet<number>;
  /** What the total is the sum of, item by item. */
  readonly sections: readonly PlannedSection[];
  readonly honors: readonly PlannedHonor[];
  /** In the scheme's order, like the branch's outcomes and the factors. */
  readonly outcomes: readonly (Outcome & Tested & { readonly periods: RunPeriods | null })[];
  /** Their places, by their ids: the order in which results name them. */
  readonly outcomeOrder: readonly number[];
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
