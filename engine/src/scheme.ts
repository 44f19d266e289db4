import type { Granularity } from './day.ts';
import type { MemberStatus, Rater } from './evidence.ts';
import type { ClauseReference } from './explanation.ts';
import type { Figure } from './figure.ts';
import type { Part } from './rules.ts';

/**
 * A policy as data. Numbers are figures that name their clause; parts are named numbers, each made by one
 * rule kind out of inputs and earlier parts, over the grains member × item × period. There is no place
 * for a formula.
 */
export interface Scheme extends Assessment {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  /** What the year rates: its members, or the branch itself. */
  readonly subject: Subject;
  readonly inForceOn: string;
  readonly clauses: readonly ClauseReference[];
  /** Member categories the scheme tells apart; empty where it does not. */
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  /** Statuses that are rated; others stand in the results without any. */
  readonly rated: readonly MemberStatus[];
  readonly scoring: Scoring;
  readonly notices: Notices;
  readonly procedure: readonly ProcedureStep[];
}

export type Subject = 'member' | 'branch';

/** How one kind of subject comes to its total and what follows from it. */
export interface Assessment {
  readonly items: readonly Item[];
  readonly inputs: Inputs;
  readonly parts: readonly Part[];
  readonly rating: Rating;
  readonly honors: readonly Honor[];
  readonly outcomes: readonly Outcome[];
  readonly exempt: Exemption | null;
}

export interface Item {
  readonly id: string;
  readonly name: string;
  readonly least: Figure;
  readonly most: Figure;
  /** Months, counted from 1, whose most differs. */
  readonly mostIn: readonly { readonly months: readonly number[]; readonly most: Figure }[];
  readonly clause: string;
}

export interface Inputs {
  readonly scores: readonly ScoreInput[];
  readonly ballots: readonly BallotInput[];
  readonly entries: readonly EntryInput[];
  readonly facts: readonly FactInput[];
}

/** What to do where a due score is not there. There is no default: a scheme says it. */
export type MissingPolicy = 'refuse' | 'skip' | 'zero';

export interface ScoreInput {
  readonly id: string;
  readonly name: string;
  readonly items: readonly string[];
  readonly by: Rater;
  readonly period: Granularity;
  readonly missing: MissingPolicy;
  readonly clause: string;
}

export interface BallotInput {
  readonly id: string;
  readonly name: string;
  readonly items: readonly string[];
  readonly period: Granularity;
  readonly groups: readonly BallotGroup[];
  readonly clause: string;
}

export interface BallotGroup {
  readonly id: string;
  readonly name: string;
  /** Fewest papers, blanks included, below which the ballot is void. */
  readonly least: Figure | null;
}

/** Deeds, awards and deductions of one kind, out of the ledger. */
export interface EntryInput {
  readonly id: string;
  readonly name: string;
  /** either: the sign of each entry's points counts; else the points are a magnitude. */
  readonly sign: 'adds' | 'deducts' | 'either';
  /** The range a panel decides within; null where levels price the entry. */
  readonly points: { readonly least: Figure; readonly most: Figure } | null;
  readonly levels: readonly EntryLevel[];
  /** Member categories it is for; empty is for all. */
  readonly categories: readonly string[];
  readonly clause: string;
}

export interface EntryLevel {
  readonly id: string;
  readonly name: string;
  readonly points: Figure;
}

export interface FactInput {
  readonly id: string;
  readonly name: string;
  readonly least: Figure;
  readonly most: Figure;
  readonly whole: boolean;
  readonly clause: string;
}

export interface Rating {
  /** The part that is the total; its rounding is the published one. */
  readonly total: string;
  readonly ranked: boolean;
  readonly stars: readonly StarBand[];
  readonly grades: readonly GradeBand[];
  readonly vetoes: readonly Veto[];
}

/** Changes grade or stars whatever the total; never total or rank. */
export interface Veto {
  readonly id: string;
  readonly name: string;
  /** The grade it forces; null leaves the grade. */
  readonly grade: string | null;
  /** The stars it forces; null leaves the stars. */
  readonly stars: number | null;
  /** Whose document proves it. */
  readonly organ: string;
  readonly clause: string;
}

/** Closed below, open above up to the next row; exactly one row has no lower edge. */
export interface StarBand {
  readonly from: Figure | null;
  readonly stars: number;
  readonly clause: string;
}

export interface GradeBand {
  readonly from: Figure | null;
  readonly grade: string;
  readonly name: string;
  readonly clause: string;
}

/** A quota of candidates, at most a share of a base; the branch picks among them. */
export interface Honor {
  readonly id: string;
  readonly name: string;
  /** Awarded once per period of this length. */
  readonly period: Granularity;
  /** The part whose published points put the candidates in order. */
  readonly by: string;
  /** At most this share of the base, rounded down to whole members. */
  readonly share: Figure;
  /** The base: everybody in the branch on the period's last day, or only those with so many stars. */
  readonly base: { readonly exempt: 'counted' | 'left-out'; readonly stars: number | null };
  readonly clause: string;
}

/** What follows from a rating, where one of its conditions holds. */
export interface Outcome {
  readonly id: string;
  readonly name: string;
  readonly when: readonly Condition[];
  readonly clause: string;
}

/** Every test that is given must hold; an empty list and null test nothing. */
export interface Condition {
  readonly grades: readonly string[];
  readonly statuses: readonly MemberStatus[];
  /** Published total at or above. */
  readonly from: Figure | null;
  /** Published total below. */
  readonly below: Figure | null;
  /** The total's bounds have held so many years running, this one included; the history is the witness. */
  readonly yearsRunning: number;
  /** So many grades better than the history's grade of the period that ends last. */
  readonly risenBy: number | null;
}

/** Exempt members get their stars from a fact, and their grade by the same stars as everybody's. */
export interface Exemption {
  readonly stars: string;
  readonly grades: readonly { readonly least: number; readonly grade: string }[];
  readonly clause: string;
}

export interface Scoring {
  /** A cell that differs by this much from the month before needs a reason. */
  readonly reasonFrom: Figure;
}

export interface Notices {
  readonly workingDays: Figure;
  readonly clause: string;
}

/** One recurring duty of the procedure: who does what, by which day, leaving which record. */
export interface ProcedureStep {
  readonly id: string;
  readonly name: string;
  readonly kind: StepKind;
  readonly cadence: Granularity;
  readonly actor: 'member' | 'recorder' | 'branch-secretary' | 'committee-officer';
  readonly due: DueDay;
  /** Steps of the same or a contained period that must be done first. */
  readonly after: readonly string[];
  readonly record: string;
  readonly clause: string;
}

export type StepKind = 'scoring' | 'notice' | 'summary' | 'appraisal' | 'ballot' | 'rating';

/** The day counted from the period's last month: `monthsAfter` 1, `day` 3 is the 3rd of the next month. */
export interface DueDay {
  readonly monthsAfter: number;
  readonly day: number;
}
