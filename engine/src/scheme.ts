import type { Granularity } from './day.ts';
import type { EventKind } from './events/event-kind.ts';
import type { MemberStatus } from './evidence.ts';
import type { ClauseReference } from './explanation.ts';
import type { Figure, Limit } from './figure.ts';
import type { GrowthSources } from './growth/course.ts';
import type { Inputs, Item } from './inputs.ts';
import type { MeasureForm } from './measure-form.ts';
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
  readonly branch: OwnAssessment | null;
  /** What follows for the branch from its members' results. */
  readonly branchOutcomes: readonly BranchOutcome[];
  readonly scoring: Scoring;
  readonly notices: Notices;
  readonly procedure: readonly ProcedureStep[];
  /** Who writes an entry down and who reviews it are two people; absent where nobody reviews entries. */
  readonly entryReview?: EntryReview | null;
  /** Sheets of who came and who paid the dues, and what is entered for it; empty where none are kept. */
  readonly events?: readonly EventKind[];
  /** What members and branches promise (承诺); absent where the scheme asks for no pledges. */
  readonly pledges?: readonly PledgeSet[];
  /** What is done about those for whom something follows; absent where the document says nothing of it. */
  readonly measures?: readonly MeasureKind[];
  /** What tells of a member's course through the years; absent where the scheme says nothing of it. */
  readonly growth?: GrowthSources | null;
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

/** How a branch is rated beside its members, and by which steps its committee does that. */
export interface OwnAssessment extends Assessment {
  readonly procedure: readonly ProcedureStep[];
}

export interface Rating {
  /** The part that is the total; its rounding is the published one. */
  readonly total: string;
  /** The part whose values are published period by period beside the total; null where there is none. */
  readonly periods: string | null;
  readonly ranked: boolean;
  readonly stars: readonly StarBand[];
  readonly grades: readonly GradeBand[];
  /** Other bands for some members; the first that fits stands in the place of `stars` or `grades`. */
  readonly starsFor: readonly (Whom & { readonly stars: readonly StarBand[] })[];
  readonly gradesFor: readonly (Whom & { readonly grades: readonly GradeBand[] })[];
  /** Grades and stars that go by the order within the branch; they stand before the total's own. */
  readonly rankGrades: readonly RankGrade[];
  readonly rankStars: readonly RankStars[];
  /** What grade and stars need besides the total. */
  readonly gates: readonly Gate[];
  readonly vetoes: readonly Veto[];
}

/** Members of whom every test that is given holds; an empty list tests nothing. */
export interface Whom {
  readonly statuses: readonly MemberStatus[];
  readonly categories: readonly string[];
  /** Members with one of these roles. */
  readonly roles: readonly string[];
}

/** Holds grade and stars back unless one of the conditions in `needs` holds (缺一不可). */
export interface Gate {
  readonly id: string;
  readonly name: string;
  readonly needs: readonly Condition[];
  readonly gradeMost: string | null;
  readonly starsMost: number | null;
  readonly clause: string;
}

/**
 * Changes grade, stars or what follows, whatever the total; total and rank only where a part `zeroed-by-veto`
 * makes the total.
 */
export interface Veto {
  readonly id: string;
  readonly name: string;
  /** The grade it forces; null leaves the grade. */
  readonly grade: string | null;
  /** The stars it forces; null leaves the stars. */
  readonly stars: number | null;
  /** The best grade there still is; null holds nothing back. */
  readonly gradeMost: string | null;
  /** The most stars there still are; null holds nothing back. */
  readonly starsMost: number | null;
  /** Honors and outcomes that do not follow while it stands. */
  readonly withdraws: readonly string[];
  /** It also holds where this fact is known and lies below. */
  readonly fact: { readonly id: string; readonly below: Figure } | null;
  /** It also holds where the published points of this part are there and lie below. */
  readonly part: { readonly id: string; readonly below: Figure } | null;
  /** What lifting does: nothing more follows for the year, or it stands to the year's end; null cannot be lifted. */
  readonly lifted: 'restores' | 'stands' | null;
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

/** The first or last members of the branch by published total, at most a share of those rated. */
export interface RankBand extends Limit {
  /** Under which those who stand equal at the edge are listed as tied; null lists them nowhere. */
  readonly id: string | null;
  readonly from: 'first' | 'last';
  /** Only with a published total at or above, and below; null tests nothing. */
  readonly least: Figure | null;
  readonly below: Figure | null;
  readonly clause: string;
}

export interface RankGrade extends RankBand {
  readonly grade: string;
  readonly name: string;
}

export interface RankStars extends RankBand {
  readonly stars: number;
}

/** A quota of candidates, at most so many of a base; the branch picks among them. */
export interface Honor extends Limit {
  readonly id: string;
  readonly name: string;
  /** Awarded once per period of this length. */
  readonly period: Granularity;
  /** The part whose published points put the candidates in order. */
  readonly by: string;
  /**
   * The base: everybody in the branch on the period's last day, or only those with so many stars; where it is smaller
   * than `least` there are no places.
   */
  readonly base: {
    readonly exempt: 'counted' | 'left-out';
    readonly stars: number | null;
    readonly least: number | null;
  };
  /** Only those are candidates for whom one of these holds; empty is everybody. */
  readonly when: readonly Condition[];
  /** Only those chosen for this honor of the same period are candidates. */
  readonly within: string | null;
  /** Those chosen for one of these honors of the same period are no candidates. */
  readonly besides: readonly string[];
  /** Whose places they are: those of a branch's members, or of a committee's branches. */
  readonly among: 'branch' | 'committee';
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
export interface Condition extends Whom {
  readonly grades: readonly string[];
  /** Numbers that parts and facts must come to. */
  readonly parts: readonly NumberTest[];
  readonly facts: readonly NumberTest[];
  /** Published total at or above. */
  readonly from: Figure | null;
  /** Published total below. */
  readonly below: Figure | null;
  /** The grades and the bounds of the total have held so many years running, this one included, by the history. */
  readonly yearsRunning: number;
  /** So many grades better than the history's grade of the period that ends last. */
  readonly risenBy: number | null;
  /** Stars at or above, and below; they run over years like the total's bounds. */
  readonly starsFrom: number | null;
  readonly starsBelow: number | null;
  /** The last rank still in; all who share it are. */
  readonly rankTo: number | null;
  /** A period of the cycle stands at such a place in a run of those within the bounds. */
  readonly run: PeriodRun | null;
  /** So many periods of the cycle lie within the bounds, in a row or not. */
  readonly times: PeriodTimes | null;
  /** One of these vetoes falls within a period that is due. */
  readonly vetoed: { readonly vetoes: readonly string[]; readonly period: Granularity } | null;
}

/** One number with its bounds, the lower one included. What becomes of a number that is not there is always written. */
export interface NumberTest {
  readonly id: string;
  readonly from: Figure | null;
  readonly below: Figure | null;
  readonly missing: 'holds' | 'fails';
}

/** Periods whose published points are at or above, and below. */
export interface PeriodBounds {
  readonly part: string;
  readonly from: Figure | null;
  readonly below: Figure | null;
}

export interface PeriodTimes extends PeriodBounds {
  readonly least: number;
}

/** Periods one after another within the bounds; the history's periods count, one not due breaks the run. */
export interface PeriodRun extends PeriodBounds {
  /** Place in the run, counted from 1; no last place is every later one too. */
  readonly first: number;
  readonly last: number | null;
}

/** What follows for the branch where enough of its rated members meet one of the conditions. */
export interface BranchOutcome {
  readonly id: string;
  readonly name: string;
  /** At least this share of the rated members. */
  readonly share: Figure | null;
  /** At least so many of them; with neither it is one, with both both must be met. */
  readonly members: number | null;
  readonly when: readonly Condition[];
  readonly clause: string;
}

/**
 * What is done about those for whom something follows (结果运用): a letter, a talk, an award. People decide each; the rating
 * only says whom it can be about.
 */
export interface MeasureKind {
  readonly id: string;
  readonly name: string;
  readonly form: MeasureForm;
  /** Outcomes, outcomes of the branch, honors and factors that it can follow from. */
  readonly follows: readonly string[];
  /** Grades that it can follow from. With neither, people open it because of what they have found. */
  readonly grades: readonly string[];
  /** Who decides: the branch, or its committee on what the branch proposes. */
  readonly decidedBy: 'branch' | 'committee';
  /** The longest term in months; null where its form has none, or the document says none. */
  readonly months: number | null;
  /** Somebody is named who stands by whom it is about. */
  readonly mentor: boolean;
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

/** Exempt members get their stars from a fact and their grade by those stars, or their grade by a fact that is a code. */
export interface Exemption {
  /** One of the two is there. */
  readonly stars: string | null;
  readonly grade: string | null;
  /** The first row whose least the stars or the code reach. */
  readonly grades: readonly { readonly least: number; readonly grade: string }[];
  readonly clause: string;
}

export interface Scoring {
  /** A cell that differs by this much from the month before needs a reason. */
  readonly reasonFrom: Figure;
}

/** What members see of others' lines on a screen: how many are where, their totals, or every item as on the wall. */
export type OthersOnScreen = 'bands' | 'totals' | 'items';

export interface Notices {
  readonly workingDays: Figure;
  /** Bands where it is absent. */
  readonly othersOnScreen?: OthersOnScreen | undefined;
  readonly clause: string;
}

/** Which pledges one kind of people makes: the first set that fits a member is his. */
export interface PledgeSet {
  readonly id: string;
  readonly name: string;
  /** A member pledges to his branch, a branch to its committee. */
  readonly by: PledgeSide;
  /** Members of these categories; empty is everybody. */
  readonly categories: readonly string[];
  /** What a plan is made for: kinds are counted month by month, or once for the year. */
  readonly period: 'month' | 'year';
  readonly kinds: readonly PledgeKind[];
  /** Whether the register hangs on the wall. */
  readonly publicised: boolean;
  /** The score input whose points are given in view of these pledges; null where none is. */
  readonly reviewed: string | null;
  readonly clause: string;
}

export type PledgeSide = 'member' | 'branch';

export interface PledgeKind {
  readonly id: string;
  readonly name: string;
  /** A period's plan with fewer of this kind is refused. */
  readonly least: number;
}

/** An entry counts once somebody else than its recorder has reviewed it. */
export interface EntryReview {
  readonly clause: string;
}

/** What a check looks into is drawn by lot (随机抽查): so many of a period's scores, or of its entries in the ledger. */
export interface Lot {
  readonly of: 'scores' | 'entries';
  /** This share of them, rounded up; and no fewer than the least, where there are as many. */
  readonly share: Figure;
  readonly least: Figure;
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
  /** What the check draws; absent where whoever checks says himself what he looks into. */
  readonly lot?: Lot | null;
  /** Of a notice: everybody on it has confirmed or refused his own line before it is proposed. */
  readonly confirmedByMember?: boolean | undefined;
  readonly clause: string;
}

/** What is done in a step, and so which record shows that it is done. */
export type StepKind =
  | 'adoption'
  | 'naming'
  | 'declaration'
  | 'pledge'
  | 'recording'
  | 'scoring'
  | 'review'
  | 'meeting'
  | 'notice'
  | 'summary'
  | 'bulletin'
  | 'appraisal'
  | 'ballot'
  | 'rating'
  | 'filing'
  | 'check';

/**
 * The day counted from the period's last month: `monthsAfter` 1, `day` 3 is the 3rd of the next month; −11 of a year is its
 * January.
 */
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
  | 'times'
  | 'rest';

/** One other way to read the source: the fields that would stand differently. */
export interface Reading {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  /** New values by place, as they stand in the file; rows of lists are named by their id: `parts/total/least`. */
  readonly set: Readonly<Record<string, unknown>>;
}
