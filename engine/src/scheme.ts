import type { Granularity } from './day.ts';
import type { MemberStatus } from './evidence.ts';
import type { ClauseReference } from './explanation.ts';
import type { Figure } from './figure.ts';
import type { Inputs, Item } from './inputs.ts';
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
  /** Rated too, but apart: no rank, and not counted in any quota, share or top places. */
  readonly ratedApart: readonly MemberStatus[];
  /** How the branch itself is rated beside its members; null where it is not, or where it is the subject. */
  readonly branch: Assessment | null;
  /** What follows for the branch from its members' results. */
  readonly branchOutcomes: readonly BranchOutcome[];
  readonly scoring: Scoring;
  readonly notices: Notices;
  readonly procedure: readonly ProcedureStep[];
  /** What the document says about itself beside the rules; nothing is computed from it, the check reads it. */
  readonly published?: Published | null;
  /** Other ways in which an unclear source can be read. */
  readonly readings?: readonly Reading[];
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
  readonly factors: readonly Factor[];
  readonly exempt: Exemption | null;
}

export interface Rating {
  /** The part that is the total; its rounding is the published one. */
  readonly total: string;
  /** The part whose values are published period by period beside the total; null where there is none. */
  readonly periods: string | null;
  readonly ranked: boolean;
  readonly stars: readonly StarBand[];
  readonly grades: readonly GradeBand[];
  /** Grades that go by the order within the branch; they stand before the total's own. */
  readonly rankGrades: readonly RankGrade[];
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
  /** It also holds where this fact is known and lies below; null where only a document proves it. */
  readonly fact: { readonly id: string; readonly below: Figure } | null;
  /** Whose document proves it. */
  readonly organ: string;
  readonly clause: string;
}

/** Closed below, open above up to the next row; exactly one row has no lower edge. */
export interface StarBand {
  readonly from: Figure | null;
  /** The upper edge where the document states one, itself included: the check compares it with the row above. */
  readonly to?: Figure | null;
  readonly stars: number;
  readonly clause: string;
}

export interface GradeBand {
  readonly from: Figure | null;
  readonly to?: Figure | null;
  readonly grade: string;
  readonly name: string;
  readonly clause: string;
}

/** The first or last members of the branch by published total, at most a share of those rated, rounded down. */
export interface RankGrade {
  readonly from: 'first' | 'last';
  readonly share: Figure;
  /** Only with a published total below; null tests nothing. */
  readonly below: Figure | null;
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
  /** The clause that says what becomes of those who stand equal at the edge. */
  readonly tieClause?: string | null;
  readonly clause: string;
}

/** What follows from a rating, where one of its conditions holds. */
export interface Outcome {
  readonly id: string;
  readonly name: string;
  readonly when: readonly Condition[];
  /** Where a rank decides: the clause that says what becomes of those who share the last one. */
  readonly tieClause?: string | null;
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
  /** Stars at or above, and below; they run over years like the total's bounds. */
  readonly starsFrom: number | null;
  readonly starsBelow: number | null;
  /** The last rank still in; all who share it are. */
  readonly rankTo: number | null;
  /** A period of the cycle stands at such a place in a run of low ones. */
  readonly run: PeriodRun | null;
  /** One of these vetoes falls within a period that is due. */
  readonly vetoed: { readonly vetoes: readonly string[]; readonly period: Granularity } | null;
}

/** Periods one after another whose published points lie below; the history's periods count, one not due breaks it. */
export interface PeriodRun {
  readonly part: string;
  readonly below: Figure;
  /** Place in the run, counted from 1; no last place is every later one too. */
  readonly first: number;
  readonly last: number | null;
}

/** What follows for the branch where enough of its rated members meet one of the conditions. */
export interface BranchOutcome {
  readonly id: string;
  readonly name: string;
  /** At least this share of the rated members; null is at least one of them. */
  readonly share: Figure | null;
  readonly when: readonly Condition[];
  readonly clause: string;
}

/** A number that follows from the stars and is used elsewhere, such as in somebody's bonus. */
export interface Factor {
  readonly id: string;
  readonly name: string;
  /** Stars that are not listed have no factor. */
  readonly byStars: readonly { readonly stars: number; readonly factor: Figure }[];
  /** Added where one of the conditions holds. */
  readonly extras: readonly { readonly add: Figure; readonly when: readonly Condition[] }[];
  readonly clause: string;
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

/** Statements of the document that no rule computes. Each is held against what the rules come to. */
export interface Published {
  /** The scale the document claims for the total, such as 100; null where it claims none. */
  readonly scale: Figure | null;
  readonly totals: readonly StatedTotal[];
  readonly bases: readonly StatedBasis[];
  readonly questions: readonly OpenQuestion[];
}

/** «These together make 60»: items, entries or parts, and what they are said to come to at most. */
export interface StatedTotal {
  readonly of: readonly string[];
  readonly most: Figure;
  readonly clause: string;
}

/** Which part the document says the total, the stars or the grade is read off. */
export interface StatedBasis {
  readonly what: 'total' | 'stars' | 'grade';
  readonly part: string;
  readonly clause: string;
}

/** Something the document leaves out or leaves unclear; it has to be decided before the scheme is adopted. */
export interface OpenQuestion {
  readonly asks: QuestionKind;
  /** Where in the scheme the answer belongs. */
  readonly place: string;
  readonly clause: string;
  /** The clause that decides it; null while nobody has. */
  readonly decidedBy: string | null;
}

export type QuestionKind =
  | 'numbers'
  | 'edges'
  | 'weights'
  | 'sum-or-mean'
  | 'which-counts'
  | 'scope'
  | 'rest-of-text'
  | 'parts'
  | 'order'
  | 'conditions'
  | 'times';

/** One other way to read the source: the fields that would stand differently. */
export interface Reading {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  /** New values by place, as they stand in the file; rows of lists are named by their id: `parts/total/least`. */
  readonly set: Readonly<Record<string, unknown>>;
}
