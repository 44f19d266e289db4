import type { BallotGroup, BallotInput } from './ballot-input.ts';
import type { Granularity } from './day.ts';
import type { Rater } from './evidence.ts';
import type { Figure } from './figure.ts';
import type { MissingPolicy } from './missing-policy.ts';

export interface Item {
  readonly id: string;
  readonly name: string;
  readonly least: Figure;
  readonly most: Figure;
  /** Months, counted from 1, whose most differs. */
  readonly mostIn: readonly { readonly months: readonly number[]; readonly most: Figure }[];
  /** Only members with one of these roles are scored on it; empty is for everybody. */
  readonly roles: readonly string[];
  /** Only members of one of these categories are scored on it; empty is for everybody. */
  readonly categories?: readonly string[];
  /** Members with one of these roles or of one of these categories have another most; the first that fits counts. */
  readonly mostFor: readonly MostFor[];
  readonly clause: string;
}

export interface MostFor {
  readonly roles: readonly string[];
  readonly categories?: readonly string[];
  readonly most: Figure;
}

export interface Inputs {
  readonly scores: readonly ScoreInput[];
  readonly ballots: readonly BallotInput[];
  readonly entries: readonly EntryInput[];
  readonly facts: readonly FactInput[];
  readonly results?: readonly ResultInput[];
}

export interface ScoreInput {
  readonly id: string;
  readonly name: string;
  readonly items: readonly string[];
  readonly by: Rater;
  readonly period: Granularity;
  readonly missing: MissingPolicy;
  /** Another score input of the same items and periods: where it has a score, this one is not due. */
  readonly unless: string | null;
  readonly clause: string;
}

/** Deeds, awards and deductions of one kind, out of the ledger. */
export interface EntryInput {
  readonly id: string;
  readonly name: string;
  /** either: the sign of each entry's points counts; else the points are a magnitude. */
  readonly sign: 'adds' | 'deducts' | 'either';
  /** The range a panel decides within; null where levels or a price say what an entry is worth. */
  readonly points: { readonly least: Figure; readonly most: Figure } | null;
  /** The range of a quantity, such as sessions or characters; null where the entry brings none. */
  readonly quantity: { readonly least: Figure; readonly most: Figure } | null;
  /** What the quantity of one entry is worth; null where it is only counted. */
  readonly price?: EntryPrice | null;
  readonly levels: readonly EntryLevel[];
  /** Member categories it is for; empty is for all. */
  readonly categories: readonly string[];
  /** Circumstances an entry may name, each of which multiplies its points. */
  readonly multipliers?: readonly Multiplier[];
  /** What becomes of the second, third … entry of this kind; null where each stands by itself. */
  readonly repeats?: Repeats | null;
  /** An entry lasts from a day to a day and gives its points for the periods it covers; null is a single day. */
  readonly span?: Span | null;
  /** An entry goes on counting for some periods and then expires; null counts in its own period alone. */
  readonly valid?: Validity | null;
  readonly clause: string;
}

export interface EntryLevel {
  readonly id: string;
  readonly name: string;
  readonly points: Figure;
  /** A panel decides between `points` and this; null is one price. */
  readonly most?: Figure | null;
}

/** Points by the unit or by a table, read off the quantity of one entry. */
export interface EntryPrice {
  readonly perUnit: UnitPrice | null;
  /** Rows from the highest to the lowest; empty where units count. */
  readonly table: readonly TableRow[];
}

/** So many points for every so much; what is left over counts for nothing, for a whole unit or by its share. */
export interface UnitPrice {
  readonly every: Figure;
  readonly points: Figure;
  readonly rest: Rest;
  /** The most one entry can give. */
  readonly most: Figure | null;
}

/** down: a unit that is not whole counts nothing. up: it counts whole. share: it counts by its share. */
export type Rest = 'down' | 'up' | 'share';

/** Closed below, open above up to the row before; the last row has no lower edge. */
export interface TableRow {
  readonly from: Figure | null;
  /** The upper edge where the document prints one, itself included; only the check reads it. */
  readonly to: Figure | null;
  readonly points: Figure;
}

export interface Multiplier {
  readonly id: string;
  readonly name: string;
  readonly times: Figure;
}

/** Counted by day, then in the order of the evidence, anew in each period; the last step that is reached holds. */
export interface Repeats {
  readonly within: Granularity;
  readonly steps: readonly { readonly from: number; readonly times: Figure }[];
}

/** The points are those of a whole year; each period covered gives its share of them. */
export interface Span {
  readonly period: Granularity;
  /** all: every month of the period must be covered; any: one is enough. A month is, from its 15th to its end. */
  readonly covers: 'all' | 'any';
}

export interface Validity {
  readonly period: Granularity;
  /** How many periods, its own included. */
  readonly count: number;
}

/** What another scheme came to, for the same subject or for the branch he belongs to. */
export interface ResultInput {
  readonly id: string;
  readonly name: string;
  /** The other scheme's id. */
  readonly scheme: string;
  readonly of: 'subject' | 'branch';
  readonly clause: string;
}

export interface FactInput {
  readonly id: string;
  readonly name: string;
  readonly least: Figure;
  readonly most: Figure;
  readonly whole: boolean;
  /** Whom it is about: whoever is rated, or the branch he belongs to. */
  readonly of: 'subject' | 'branch';
  /** A question that people answer without their names, of whom the fact is the share that said yes; null where it is stated. */
  readonly asked?: AskedOf | null;
  readonly clause: string;
}

export interface AskedOf {
  readonly question: string;
  readonly groups: readonly BallotGroup[];
}
