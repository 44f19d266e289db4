import type { RoundingMode } from './figure.ts';

/**
 * How one number came about: a tree whose root is the total and whose leaves are facts. Built by
 * re-running the same code path with a recorder, only when somebody asks. Lines that are alike may be one object
 * in several trees.
 */
export interface Explanation {
  /** The part of the scheme this number is, e.g. `total`, `item-03`, `awards`. */
  readonly part: string;
  /** Its name as the scheme writes it, e.g. 组织生活. */
  readonly name: string;
  /** Exact value: a decimal string where it terminates within twelve places, else `n/d`. */
  readonly exact: string;
  /** The value as shown: two decimals, half up. */
  readonly shown: string;
  /** Where the rule comes from; null only for facts. */
  readonly clause: ClauseReference | null;
  /** What was done, one shape per rule kind. */
  readonly working: Working;
  /** The numbers this one was made of, in the order the working names them. */
  readonly parts: readonly Explanation[];
  /** Only at the root, where the scheme gives stars or grades: how they came about, the last step of each stands. */
  readonly rating?: readonly RatingStep[];
}

/** One row of the scheme that gave, forced or held back stars or the grade. */
export interface RatingStep {
  readonly of: 'stars' | 'grade';
  readonly by: 'total' | 'rank' | 'veto' | 'gate';
  /** Position among the bands for some members; null where the bands are for everybody, or it is no band. */
  readonly some: number | null;
  /** Position in the scheme's own list of these rows. */
  readonly at: number;
  /** The row's name; stars have none of their own. */
  readonly name: string | null;
  /** What stands after it: stars, or the grade's id. */
  readonly gives: string;
  readonly clause: ClauseReference | null;
}

export interface ClauseReference {
  readonly id: string;
  /** The clause in the scheme's own words. */
  readonly text: string;
  /** Where it stands in the published document, e.g. 第五条. */
  readonly cite: string;
  /** stated: the document says so; decided: it was silent or unclear; default: ours, to be edited. */
  readonly basis: 'stated' | 'decided' | 'default';
}

/** One union member per rule kind; `web/src/explanations/<rule>.tsx` has one view for each. */
export type Working =
  | {
      /** Mean of scores over the periods that are due. */
      readonly rule: 'mean';
      readonly periods: readonly { readonly period: string; readonly points: string | null; readonly due: boolean }[];
      readonly sum: string;
      readonly count: number;
    }
  | {
      /** Mean over the papers of a ballot that score the item; blanks are papers, not zeros. */
      readonly rule: 'ballot-mean';
      readonly groups: readonly BallotGroupWorking[];
      readonly papers: number;
      readonly scored: number;
      readonly sum: string;
      /** What is divided by what, where it is not the sum by the papers that score; absent where groups have weights. */
      readonly counted?: BallotShareWorking;
      /** Due, not held, and counted as 0 because the scheme says so. */
      readonly isZeroed?: true;
      /** Which ballot it was, where the latest of several stands. */
      readonly ballot?: { readonly name: string; readonly period: string };
    }
  | {
      /** Points of a period, which are 0 where a veto falls within it, or of the year, where one stands at its end. */
      readonly rule: 'zeroed-by-veto';
      /** What was scored; null where nothing was. */
      readonly before: string | null;
      /** Without a day where a number proves it. */
      readonly veto: { readonly id: string; readonly name: string; readonly on: string | null } | null;
    }
  | {
      /** Parts times weights. The parts stand in `parts`, in this order. */
      readonly rule: 'weighted';
      readonly terms: readonly {
        readonly part: string;
        readonly weight: string;
        readonly value: string;
        readonly product: string;
      }[];
      /** Where the scheme rounds each of these numbers rather than the total alone. */
      readonly rounding?: { readonly step: string; readonly mode: RoundingMode; readonly after: string };
    }
  | {
      /** All points of a target that is reached, by number or by share of the whole; none below. */
      readonly rule: 'target';
      readonly item: string;
      readonly quantity: string;
      readonly least: string;
      readonly share: string | null;
      /** What there was in all, where that is known and counts. */
      readonly whole: string | null;
      readonly met: 'least' | 'share' | null;
      readonly points: string;
    }
  | {
      /** The first of several sources in which something stands. */
      readonly rule: 'first-given';
      readonly source: string;
      readonly name: string;
    }
  | {
      /** An item of a period all of whose items are there. */
      readonly rule: 'complete';
      readonly value: string;
    }
  | {
      /** The same points for everybody who is rated, to start from. */
      readonly rule: 'fixed';
      readonly points: string;
      /** How many of twelve months are due, where the points go by them. */
      readonly months: number | null;
    }
  | {
      /** Entries of one kind added up on a base, held within bounds. */
      readonly rule: 'tally';
      readonly item: string;
      readonly name: string;
      /** The period they fall into; null for the whole year. */
      readonly period: string | null;
      readonly base: string | null;
      readonly entries: readonly {
        readonly level: string | null;
        readonly on: string;
        readonly until: string | null;
        readonly quantity: string | null;
        readonly multipliers: readonly string[];
        /** What it gives here, signed, multipliers and time taken in. */
        readonly points: string;
        /** Why it does not count: another one of the same matter does, or enough others are higher. */
        readonly left: 'matter' | 'times' | null;
        readonly entryId: string | null;
        readonly note: string | null;
      }[];
      readonly dayMost: string | null;
      readonly timesMost: number | null;
      readonly before: string;
      readonly least: string | null;
      readonly most: string | null;
    }
  | {
      /** Periods that become one number: added up, or the mean of the highest, lowest or last so many. */
      readonly rule: 'over-periods';
      readonly take: 'sum' | 'highest' | 'lowest' | 'last';
      readonly count: number | null;
      readonly periods: readonly {
        readonly period: string;
        readonly points: string | null;
        readonly counted: boolean;
      }[];
    }
  | {
      /** A number read off a table: closed below, open above; null is without an edge. */
      readonly rule: 'by-table';
      readonly of: string;
      readonly value: string;
      readonly from: string | null;
      readonly below: string | null;
      readonly points: string;
    }
  | {
      /** So many points for every so much beyond an edge. */
      readonly rule: 'per-unit';
      readonly of: string;
      readonly value: string;
      readonly above: string | null;
      readonly below: string | null;
      readonly beyond: string;
      readonly every: string;
      readonly rest: 'down' | 'up' | 'share';
      readonly units: string;
      readonly points: string;
      readonly base: string | null;
      readonly before: string;
      readonly least: string | null;
      readonly most: string | null;
    }
  | {
      /** Something known, as a number; null where it is not known and counts 0. */
      readonly rule: 'fact';
      readonly value: string | null;
    }
  | {
      /** How many entries there are, or their quantities added up. */
      readonly rule: 'counted';
      readonly what: 'times' | 'quantity';
      readonly period: string | null;
      readonly entries: readonly {
        readonly on: string;
        readonly quantity: string | null;
        readonly entryId: string | null;
        readonly note: string | null;
      }[];
      readonly count: string;
    }
  | {
      /** The number that is for members of such a role, category or status. */
      readonly rule: 'chosen-by-kind';
      readonly name: string;
      readonly roles: readonly string[];
      readonly category: string | null;
      readonly status: string;
    }
  | {
      /** A number that counts only where all of this holds; else another one stands. */
      readonly rule: 'gated';
      readonly value: string;
      readonly needs: readonly {
        readonly name: string;
        /** Null where it does not apply; then it fails nothing. */
        readonly value: string | null;
        readonly from: string | null;
        readonly below: string | null;
        readonly met: boolean;
      }[];
      readonly otherwise: string;
    }
  | {
      /** The highest or lowest of several numbers. */
      readonly rule: 'extreme-of';
      readonly take: 'highest' | 'lowest';
      readonly candidates: readonly { readonly name: string; readonly value: string; readonly counted: boolean }[];
    }
  | {
      /** A number that is at most a share of another one. */
      readonly rule: 'limited-by';
      readonly value: string;
      readonly by: string;
      /** Both are null where the other number does not apply, which holds nothing back. */
      readonly whole: string | null;
      readonly share: string;
      readonly most: string | null;
    }
  | {
      /** A share of last year's total. */
      readonly rule: 'carried-over';
      readonly period: string;
      readonly total: string | null;
      readonly share: string;
    }
  | {
      /** Of the branch's members who are rated: the mean of their totals, how many meet something, or their share. */
      readonly rule: 'members-result';
      readonly take: 'mean' | 'share' | 'count';
      /** Their totals added up, or how many there are. */
      readonly sum: string;
      readonly members: number;
    }
  | {
      /** What another scheme came to in the same year. */
      readonly rule: 'other-result';
      readonly scheme: string;
      readonly name: string;
      readonly take: 'total' | 'stars' | 'grade';
      readonly period: string | null;
      readonly found: string | null;
    }
  | {
      /** Only the highest of several awards or deductions counts. */
      readonly rule: 'highest-only';
      /** The period they fall into; null for the whole year. */
      readonly period: string | null;
      readonly candidates: readonly {
        readonly item: string;
        readonly level: string | null;
        readonly on: string;
        readonly points: string;
        readonly counted: boolean;
        readonly entryId: string | null;
        readonly note: string | null;
      }[];
    }
  | {
      /** Parts added up, then held within bounds, then rounded once where the scheme says so. */
      readonly rule: 'sum';
      readonly terms: readonly SumTerm[];
      readonly before: string;
      readonly least: string | null;
      readonly most: string | null;
      readonly rounding: { readonly step: string; readonly mode: RoundingMode; readonly after: string } | null;
    };

/** One number that is added up. */
export interface SumTerm {
  readonly part: string;
  readonly name: string;
  readonly value: string;
  /** What the sum starts from, which is no part. */
  readonly isBase?: true;
}

/** One group's papers, and with weights what its own mean brings. */
export interface BallotGroupWorking {
  readonly group: string;
  readonly papers: number;
  readonly scored: number;
  readonly sum: string;
  /** How many chose what, where papers choose. */
  readonly chosen?: readonly {
    readonly option: string;
    readonly name: string;
    readonly count: number;
    readonly points: string;
  }[];
  /** Null where the group is empty. */
  readonly weighed?:
    | (BallotShareWorking & { readonly weight: string; readonly mean: string; readonly product: string })
    | null;
}

export interface BallotShareWorking {
  /** What is left of the sum when the highest and the lowest are gone. */
  readonly sum: string;
  readonly by: number;
  readonly denominator: 'scored' | 'papers' | 'present' | 'due';
  readonly highest: readonly string[];
  readonly lowest: readonly string[];
}
