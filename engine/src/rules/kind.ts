import type { Column } from '../column.ts';
import type { Granularity } from '../day.ts';
import type { Spread } from '../entry-share.ts';
import type { MemberEvidence, MemberStatus, OtherResultEvidence } from '../evidence.ts';
import type { Working } from '../explanation.ts';
import type { Figure, Rounding, Term } from '../figure.ts';
import type { Problem, Result } from '../problem.ts';
import type { EntryColumns } from '../entry-columns.ts';
import type { BallotColumns } from '../ballot-columns.ts';
import type { BallotInput } from '../ballot-input.ts';
import type { MissingPolicy } from '../missing-policy.ts';
import type { Rest, ResultInput, TableRow } from '../inputs.ts';
import type { GrainNeed } from './grain.ts';

/** What a field of a rule may hold. A rule is described by its fields, so that no rule takes a formula. */
export interface FieldTypes {
  /** A part or a score input, by id. */
  readonly source: string;
  readonly ballot: string;
  /** Ballots, by id. */
  readonly ballots: readonly string[];
  /** Vetoes, by id. */
  readonly vetoes: readonly string[];
  readonly flag: boolean;
  /** Parts or score inputs, by id, the first that has something first. */
  readonly sources: readonly string[];
  /** Entry inputs, by id. */
  readonly entries: readonly string[];
  readonly entry: string;
  readonly fact: string;
  readonly figure: Figure;
  readonly granularity: Granularity;
  readonly terms: readonly Term[];
  readonly rounding: Rounding;
  /** Which side of an entry's points counts. */
  readonly side: Side;
  /** A whole number above 0. */
  readonly count: number;
  /** Which of several numbers is taken. */
  readonly taking: Taking;
  readonly extreme: Extreme;
  /** What becomes of a unit that is not whole. */
  readonly rest: Rest;
  /** What becomes of something that should be known and is not. */
  readonly policy: MissingPolicy;
  /** Whether entries are counted themselves, or their quantities added up. */
  readonly counting: Counting;
  readonly rows: readonly TableRow[];
  /** Tests of single numbers, all of which must hold. */
  readonly needs: readonly Need[];
  /** A source for each kind of member, the first that fits first. */
  readonly variants: readonly Variant[];
  /** Another scheme's result, by the id of its input. */
  readonly result: string;
  /** Which number of another result is taken. */
  readonly resultPart: ResultPart;
  readonly pointsByGrade: readonly PointsByGrade[];
  /** Which number is made of the members' results. */
  readonly membersPart: MembersPart;
  /** Grades of the members, by id. */
  readonly grades: readonly string[];
  /** What follows for members, by id. */
  readonly outcome: string;
}

export type Side = 'added' | 'deducted' | 'net';
export type Extreme = 'highest' | 'lowest';
export type Taking = 'sum' | 'last' | Extreme;
export type Counting = 'times' | 'quantity';
export type MembersPart = 'mean' | 'share' | 'count';
export type ResultPart = 'total' | 'stars' | 'grade';

/** Holds where the number is at or above, and below. */
export interface Need {
  readonly part: string;
  readonly from: Figure | null;
  readonly below: Figure | null;
}

/** Every test that is given must hold; an empty list tests nothing. */
export interface Variant {
  readonly roles: readonly string[];
  readonly categories: readonly string[];
  readonly statuses: readonly MemberStatus[];
  readonly part: string;
}

export interface PointsByGrade {
  readonly grade: string;
  readonly points: Figure;
}

export interface Field<Kind extends keyof FieldTypes, Optional extends boolean> {
  readonly kind: Kind;
  readonly optional: Optional;
}

export type Fields = Readonly<Record<string, Field<keyof FieldTypes, boolean>>>;

export function required<Kind extends keyof FieldTypes>(kind: Kind): Field<Kind, false> {
  return { kind, optional: false };
}

export function optional<Kind extends keyof FieldTypes>(kind: Kind): Field<Kind, true> {
  return { kind, optional: true };
}

/** The typed form of a part whose rule has these fields; what is left out stands as null. */
export type PartOf<Rule extends string, Shape extends Fields> = PartHead<Rule> & {
  readonly [Name in keyof Shape]:
    | FieldTypes[Shape[Name]['kind']]
    | (true extends Shape[Name]['optional'] ? null : never);
};

export interface PartHead<Rule extends string = string> {
  readonly id: string;
  readonly name: string;
  readonly rule: Rule;
  readonly clause: string;
}

/** The grain of a number: one per member, per item of an axis, per period of a length, or both. */
export interface Shape {
  /** Ids along the axis, or null for a single number. */
  readonly axis: readonly string[] | null;
  readonly period: Granularity | null;
}

export interface Source {
  readonly index: number;
  readonly shape: Shape;
  /** The part's id, or null for what stands in the evidence as it is. */
  readonly part: string | null;
  readonly id: string;
}

/** What a rule may look up while it is compiled. */
export interface Scope {
  source(id: string): Source | null;
  ballot(id: string): {
    readonly index: number;
    readonly name: string;
    readonly axis: readonly string[];
    readonly period: Granularity;
    readonly input: BallotInput;
  } | null;
  /** What proves a veto; null where there is none of this id. */
  veto(id: string): BoundVeto | null;
  entry(id: string): ScopeEntry | null;
  /** The members' grades and outcomes, where the branch is rated beside them. */
  readonly members: { readonly grades: ReadonlySet<string>; readonly outcomes: ReadonlySet<string> } | null;
  result(id: string): ResultInput | null;
  /** Whom a fact is about; null where there is none of this id. */
  fact(id: string): { readonly of: 'subject' | 'branch' } | null;
  nameOf(id: string): string;
  /** The most points of an item in one period, ten-thousandths. */
  mostOf(item: string, period: Granularity, index: number): number;
  readonly cycleLength: Readonly<Record<Granularity, number>>;
}

/** A veto that a document proves, the day it holds from, and the day it was lifted. */
export interface ReadVeto {
  readonly veto: string;
  readonly on: string;
  readonly liftedOn: string | null;
}

/** A veto with what proves it bound to the columns. */
export interface BoundVeto {
  readonly id: string;
  readonly name: string;
  /** Once it is lifted nothing more follows from it for the year. */
  readonly restores: boolean;
  readonly fact: { readonly id: string; readonly below: number } | null;
  readonly part: { readonly source: Source; readonly below: number } | null;
  /** A part that is to prove it and does not stand above; null where nothing is lacking. */
  readonly lacks: string | null;
}

export interface ScopeEntry extends Spread {
  readonly index: number;
  readonly sign: 'adds' | 'deducts' | 'either';
  /** Whether its entries are worth points, and whether they bring a quantity. */
  readonly hasPoints: boolean;
  readonly hasQuantity: boolean;
}

/** Members of a branch who are rated, as the branch's own parts see them. */
export interface RatedMembers {
  /** Published totals, ten-thousandths; not a number where something is missing. */
  readonly totals: readonly number[];
  readonly grades: readonly (string | null)[];
  /** For how many of them an outcome follows. */
  readonly countOf: (outcome: string) => number;
}

/** What is read of scores and ballots. */
export interface EvidenceColumns {
  /** Score inputs first, then parts, each at its index; a part's is made when it is first worked out. */
  readonly columns: Column[];
  readonly ballots: readonly BallotColumns[];
}

/** The columns of one batch of subjects while a plan runs over them. */
export interface Frame extends EvidenceColumns {
  readonly cycle: string;
  readonly rows: number;
  /** The rows to work out, from the first up to the one before the end: all of them, or one that changed. */
  readonly first: number;
  readonly end: number;
  readonly entries: EntryColumns;
  /** Whom the rows are about. */
  readonly members: readonly MemberEvidence[];
  /** What other schemes came to for the branch the rows belong to. */
  readonly branchResults: readonly OtherResultEvidence[];
  /** What the branch's members came to, where the branch is rated beside them. */
  readonly ratedMembers?: RatedMembers;
  /** Read facts per row, ten-thousandths. */
  readonly facts: readonly ReadonlyMap<string, number>[];
  /** Read facts of the branch the rows belong to. */
  readonly branchFacts: ReadonlyMap<string, number>;
  /** The vetoes of each row, in the order of the evidence. */
  readonly vetoes: readonly (readonly ReadVeto[])[];
  /** Twelve bits per row, January lowest. */
  readonly monthsDue: Uint16Array;
  /** 1 where the row is worked out at all. */
  readonly active: Uint8Array;
}

export interface CellPlace {
  readonly source: Source;
  readonly cell: number;
}

/** Notes how a cell came about; there is one only while an explanation is asked for. */
export interface Recorder {
  note(cell: number, working: Working, parts: readonly CellPlace[]): void;
}

export interface Step {
  readonly shape: Shape;
  /** Where in the evidence something is missing when its cells are; null where that is reported elsewhere. */
  readonly asks?: 'ballots' | 'facts' | 'history' | 'results';
  /** Every cell of an active row is written, whatever stood there before. */
  readonly fillsAll?: boolean;
  readonly run: (frame: Frame, out: Column, recorder: Recorder | null) => void;
}

export interface RuleKind<Rule extends string, Shape extends Fields> {
  readonly rule: Rule;
  readonly fields: Shape;
  compile(part: PartOf<Rule, Shape>, scope: Scope): Result<Step>;
}

/** Keeps the literal types of the fields. */
export function ruleKind<const Rule extends string, const Shape extends Fields>(
  kind: RuleKind<Rule, Shape>,
): RuleKind<Rule, Shape> {
  return kind;
}

export function sameShape(left: Shape, right: Shape): boolean {
  return (
    oncePerRow(left.period) === oncePerRow(right.period) &&
    (left.axis ?? []).join('\n') === (right.axis ?? []).join('\n')
  );
}

/** What is given once a year stands once per row, like a number without periods. */
export function oncePerRow(period: Granularity | null): Granularity | null {
  return period === 'year' ? null : period;
}

export function cellsPerRow(shape: Shape, lengths: Readonly<Record<Granularity, number>>): number {
  return (shape.axis?.length ?? 1) * (shape.period === null ? 1 : lengths[shape.period]);
}

export function unknownName(part: PartHead, field: string, found: string): Problem {
  return { code: 'scheme.name-unknown', path: `parts.${part.id}.${field}`, facts: { found } };
}

export function wrongShape(part: PartHead, field: string, needs: GrainNeed, facts: Problem['facts'] = {}): Problem {
  return {
    code: 'scheme.grain-mismatch',
    path: `parts.${part.id}.${field}`,
    facts: { part: part.id, needs, ...facts },
  };
}
