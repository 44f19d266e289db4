/** The results of interchange.md, and the list that stands beside them. */
export interface MemberResult {
  readonly id: string;
  readonly total: string | null;
  readonly sections: Readonly<Record<string, string>>;
  readonly grade: string | null;
  readonly stars: number | null;
  readonly rank: number | null;
  readonly honors: readonly string[];
  readonly tied: readonly string[];
  readonly outcomes: readonly string[];
  readonly factors: Readonly<Record<string, string>>;
  readonly periods: Readonly<Record<string, string>>;
  readonly exempt: boolean;
}

export interface BranchOwnResult {
  readonly total: string | null;
  readonly stars: number | null;
  readonly grade: string | null;
  readonly outcomes: readonly string[];
  readonly factors: Readonly<Record<string, string>>;
  readonly periods: Readonly<Record<string, string>>;
}

export interface BranchResult {
  readonly id: string;
  readonly result: BranchOwnResult | null;
  readonly members: readonly MemberResult[];
}

export interface Results {
  readonly cycle: string;
  readonly branches: readonly BranchResult[];
}

/** A score that is due and is not there; `member` is null where the branch itself is scored. */
export interface Missing {
  readonly branch: string;
  readonly member: string | null;
  readonly item: string;
  readonly by: string;
  readonly period: string;
}
