import type { Explanation, Figure, Granularity, MemberStatus, Part, Rounding, Term, Working } from '@xianfeng/engine';
import type { Named } from '../scheme-text/names.ts';

/** What a sentence about a part may look up, in the language it is told in. Names come in quotation marks. */
export interface Telling {
  readonly name: (kind: Named, id: string) => string;
  readonly names: (kind: Named, ids: readonly string[]) => string;
  /** A number with the clause it rests on, where that is not the row's own. */
  readonly figure: (figure: Figure) => string;
  /** The same with its unit: `5 分`. */
  readonly points: (figure: Figure) => string;
  /** The same as a percentage, where it is one. */
  readonly share: (figure: Figure) => string;
  /** `“A” × 80% + “B” × 20%`. */
  readonly terms: (terms: readonly Term[]) => string;
  /** The same where each term is added up over its items first. */
  readonly sumOfTerms: (terms: readonly Term[]) => string;
  /** What stands behind a number that is held within bounds; empty where it is not. */
  readonly bounds: (bounds: { readonly least: Figure | null; readonly most: Figure | null }) => string;
  /** What stands behind a number that is rounded; empty where it is not. */
  readonly rounding: (rounding: Rounding | null | undefined) => string;
  /** Whether a ballot is the plain mean over the papers that score. */
  readonly isPlainBallot: (id: string) => boolean;
  /** A month, a quarter, a half-year, a year: the period of a source or part, in words. */
  readonly periodOf: (source: string) => string;
  /** Whether it stands once for the year. */
  readonly isYearly: (source: string) => boolean;
  readonly period: (period: Granularity) => string;
  /** Members by role, category and status, where all that is named must fit. */
  readonly whom: (kind: MemberKind) => string;
  /** `每季度`. */
  readonly every: (period: Granularity) => string;
}

export interface MemberKind {
  readonly roles?: readonly string[];
  readonly categories?: readonly string[];
  readonly statuses?: readonly MemberStatus[];
}

/** What the words of a working may look up: exact numbers stay as they are, days and periods are written out. */
export interface WorkingTelling {
  readonly name: (kind: Named, id: string) => string;
  /** A group of a ballot by its name. */
  readonly group: (id: string) => string;
  /** What an entry is called: its kind with its level. */
  readonly entry: (item: string, level: string | null) => string;
  readonly when: (dayOrPeriod: string) => string;
  /** `2026年1月至9月`. */
  readonly run: (first: string, last: string) => string;
  /** `四舍五入到 0.01，得 94.1`; nothing where nothing is rounded. */
  readonly rounded: (rounding: WorkingRounding | null | undefined) => readonly string[];
  readonly list: (texts: readonly string[]) => string;
  readonly explanation: Explanation;
}

/** A step that was taken, and the number after it. */
type WorkingRounding = NonNullable<Extract<Working, { readonly rule: 'sum' }>['rounding']>;

type RuleOfPart = Part['rule'];
type RuleOfWorking = Working['rule'];
export type RuleName = RuleOfPart | RuleOfWorking;

interface InBoth<Given, Scope, Said> {
  readonly zh: (given: Given, telling: Scope) => Said;
  readonly en: (given: Given, telling: Scope) => Said;
}

/** One rule in both languages: what a part of it does, and how one of its numbers came about, line by line. */
export type RuleWords<Rule extends RuleName> = (Rule extends RuleOfPart
  ? { readonly part: InBoth<Extract<Part, { readonly rule: Rule }>, Telling, string> }
  : unknown) &
  (Rule extends RuleOfWorking
    ? {
        readonly working: InBoth<Extract<Working, { readonly rule: Rule }>, WorkingTelling, readonly string[]>;
      }
    : unknown);
