/**
 * A year's evidence as it crosses every border of the product: CLI, import, export, server → engine.
 * The shape is fixed by the interchange format; additions are welcome, changes are not.
 */

/** A JSON number (by its shortest form) or a decimal string with at most four decimals. */
export type Decimal = number | string;

/** `2026`, `2026-H1`, `2026-Q3` or `2026-05`. */
export type Period = string;

/** `2026-05-01`. */
export type Day = string;

export type Rater = 'self' | 'peer' | 'branch' | 'panel' | 'committee' | 'agreed';
export type MemberStatus = 'full' | 'probationary' | 'development-target' | 'activist';

export interface ScoreEvidence {
  readonly item: string;
  readonly by: Rater;
  /** Only with `by: 'peer'`: who gave it; equal to the target is refused. */
  readonly from?: string;
  readonly period: Period;
  readonly points: Decimal;
  /** Our own addition: why it is what it is, where it stands out from the period before. */
  readonly reason?: string;
}

/** A deed, award, deduction or quantity that stands in the ledger. */
export interface EntryEvidence {
  readonly item: string;
  readonly on: Day;
  readonly points?: Decimal;
  readonly level?: string;
  readonly quantity?: Decimal;
  /** Last day of what goes on from `on`, such as an office; only where the scheme counts by time. */
  readonly until?: Day;
  /** Circumstances that multiply its points, by the scheme's ids. */
  readonly multipliers?: readonly string[];
  /** Whatever has the same text is one matter, such as one award at several levels. */
  readonly matter?: string;
  readonly note?: string;
  /** Our own addition: the document that proves it. */
  readonly document?: string;
  /** Our own addition: the ledger entry it came from, so that an explanation can point to it. */
  readonly entryId?: string;
}

/** One group's papers for one item: the papers themselves (`null` = blank), their sum, or how many chose each option. */
export interface BallotEvidence {
  readonly ballot: string;
  readonly period: Period;
  readonly group: string;
  readonly item: string;
  readonly points?: readonly (Decimal | null)[];
  readonly papers?: number;
  readonly scored?: number;
  readonly sum?: Decimal;
  /** Papers by option, where the ballot has options; those that chose none are left over of `papers`. */
  readonly options?: Readonly<Record<string, number>>;
  /** People of the group who were there, and who should have been. */
  readonly present?: number;
  readonly due?: number;
  /** With a sum, where the scheme trims: the points of so many highest and lowest papers. */
  readonly highest?: readonly Decimal[];
  readonly lowest?: readonly Decimal[];
}

export interface VetoEvidence {
  readonly veto: string;
  readonly on: Day;
  /** The day it was lifted (解除), where the scheme says that it can be. */
  readonly liftedOn?: Day | null;
}

export interface HistoryEvidence {
  readonly period: Period;
  readonly total?: Decimal | null;
  readonly grade?: string | null;
  readonly stars?: number | null;
}

/** What another scheme came to for this subject. */
export interface OtherResultEvidence {
  readonly scheme: string;
  readonly period: Period;
  readonly total?: Decimal | null;
  readonly grade?: string | null;
  readonly stars?: number | null;
}

export type Facts = Readonly<Record<string, Decimal | boolean>>;

/** What is known of one subject, be it a member or the branch itself. */
export interface SubjectEvidence {
  readonly facts?: Facts;
  readonly scores?: readonly ScoreEvidence[];
  readonly entries?: readonly EntryEvidence[];
  readonly ballots?: readonly BallotEvidence[];
  readonly vetoes?: readonly VetoEvidence[];
  readonly history?: readonly HistoryEvidence[];
  readonly results?: readonly OtherResultEvidence[];
}

export interface MemberEvidence extends SubjectEvidence {
  readonly id: string;
  readonly name?: string;
  readonly category?: string;
  readonly status?: MemberStatus;
  readonly roles?: readonly string[];
  /** Inclusive days of membership in this branch. */
  readonly from?: Day | null;
  readonly to?: Day | null;
  readonly exempt?: boolean;
}

export interface BranchEvidence extends SubjectEvidence {
  readonly id: string;
  readonly name?: string;
  readonly kind?: string;
  readonly members: readonly MemberEvidence[];
}

export interface Evidence {
  /** The assessment year, `2026`. */
  readonly cycle: string;
  /** Our own addition: the very text of a scheme that it was written down under. */
  readonly scheme?: EvidenceScheme;
  readonly branches: readonly BranchEvidence[];
}

export interface EvidenceScheme {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the scheme's file, hex. */
  readonly hash: string;
}
