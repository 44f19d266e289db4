import type { CommitteeHonor } from './committee-honors.ts';
import type { Explanation } from './explanation.ts';

/** Decimal string with exactly two decimals, e.g. `94.00`. */
export type TwoDecimals = string;

export interface MemberResult {
  readonly id: string;
  readonly total: TwoDecimals | null;
  /** What the total is the sum of, keyed by the scheme's section or item ids; rounded for display only. */
  readonly sections: Readonly<Record<string, TwoDecimals>>;
  readonly grade: string | null;
  /** 0 for none; null where the scheme has no stars. */
  readonly stars: number | null;
  /** 1 for the highest, shared by equals. Shown only to those who decide, never as a list. */
  readonly rank: number | null;
  readonly honors: readonly string[];
  /** Honors at whose quota edge the member stands; people decide, never the program. */
  readonly tied: readonly string[];
  readonly outcomes: readonly string[];
  readonly factors: Readonly<Record<string, TwoDecimals>>;
  readonly periods?: Readonly<Record<string, TwoDecimals>>;
  readonly exempt: boolean;
  readonly explain?: Explanation;
}

/** What the branch itself gets, where the scheme rates branches or has branch outcomes. */
export interface BranchOwnResult {
  readonly total: TwoDecimals | null;
  readonly stars: number | null;
  readonly grade: string | null;
  readonly outcomes: readonly string[];
  readonly factors: Readonly<Record<string, TwoDecimals>>;
  readonly periods: Readonly<Record<string, TwoDecimals>>;
  readonly explain?: Explanation;
}

export interface BranchResult {
  readonly id: string;
  readonly result: BranchOwnResult | null;
  readonly members: readonly MemberResult[];
}

export interface Results {
  readonly scheme: { readonly id: string; readonly version: string };
  readonly cycle: string;
  readonly provisional?: true;
  readonly branches: readonly BranchResult[];
  /** Quotas among the branches of the file, where the scheme has any; never an order of branches. */
  readonly honors?: readonly CommitteeHonor[];
}
