import { monthsDue } from './calendar.ts';
import type { Branch, Evidence, Member } from './evidence.ts';
import { atLeast, type Fraction, hundredths, shown, sumOf, written, zero } from './fraction.ts';
import { ranksOf } from './order.ts';
import { Reader } from './reader.ts';
import type { BranchOwnResult, MemberResult, Missing, Results } from './results.ts';
import { type Standing, standingOf } from './standing.ts';

/** Where a member stands: his branch, his year, his months due, and all branches of the file. */
export interface Place {
  readonly cycle: string;
  readonly branch: Branch;
  readonly branches: readonly Branch[];
}

/** What a total is the sum of; null is a part with nothing in it. */
export interface Reading {
  readonly parts: Readonly<Record<string, Fraction | null>>;
  readonly periods?: Readonly<Record<string, Fraction>>;
}

export interface Row {
  readonly member: Member;
  readonly standing: Standing;
  readonly months: readonly string[];
  readonly parts: Readonly<Record<string, Fraction | null>>;
  readonly periods: Readonly<Record<string, Fraction>>;
  /** Before rounding. */
  readonly exact: Fraction | null;
  /** As published, in hundredths. */
  readonly total: bigint | null;
  readonly rank: number | null;
}

export type Finish = Partial<Pick<MemberResult, 'grade' | 'stars' | 'outcomes' | 'honors' | 'tied'>>;

/** A row that has a total. */
export type RatedRow = Row & { readonly exact: Fraction; readonly total: bigint };

export interface Description {
  readonly id: string;
  /** How a member's points come about; absent where the scheme rates branches only. */
  readonly member?: (reader: Reader, row: { member: Member; months: readonly string[] }, place: Place) => Reading;
  /** Activists and admission candidates are rated too, apart. */
  readonly ratesApart?: true;
  readonly finish?: (row: RatedRow, rows: readonly Row[], place: Place) => Finish;
  readonly exempt?: (member: Member) => Finish;
  /** Honors by row, also for rows without a total. */
  readonly honors?: (rows: readonly Row[], place: Place) => readonly Required<Pick<Finish, 'honors' | 'tied'>>[];
  readonly branch?: (reader: Reader, rows: readonly Row[], place: Place) => BranchOwnResult;
}

/** One scheme as it was read from the description. */
export interface System {
  readonly id: string;
  /** Over what is there, as with `--provisional`; the same as without where nothing is missing. */
  readonly evaluate: (evidence: Evidence) => Results;
  readonly missing: (evidence: Evidence) => Missing[];
  /** Every member's points before rounding, to aim random evidence at an edge. */
  readonly rows: (place: Place) => readonly Row[];
}

export function systemOf(text: Description): System {
  const branchOf = (place: Place, rows: readonly Row[], reader: Reader) => text.branch?.(reader, rows, place) ?? null;
  return {
    id: text.id,
    rows: (place) => rowsOf(text, place, []),
    evaluate: ({ cycle, branches }) => ({
      cycle,
      branches: branches.map((branch) => {
        const place = { cycle, branch, branches };
        const rows = rowsOf(text, place, []);
        const result = branchOf(place, rows, new Reader(branch));
        return { id: branch.id, result, members: resultsOf(text, place, rows) };
      }),
    }),
    missing: ({ cycle, branches }) =>
      branches.flatMap((branch) => {
        const place = { cycle, branch, branches };
        const missing: Missing[] = [];
        const reader = new Reader(branch);
        branchOf(place, rowsOf(text, place, missing), reader);
        return [...reader.missing.map((line) => ({ ...line, branch: branch.id, member: null })), ...missing];
      }),
  };
}

function rowsOf(text: Description, place: Place, missing: Missing[]): readonly Row[] {
  const rows = place.branch.members.map((member) => rowOf(text, place, member, missing));
  const ranks = ranksOf(rows.map(({ standing, total }) => (standing === 'rated' ? total : null)));
  return rows.map((row, index) => ({ ...row, rank: ranks[index] ?? null }));
}

function rowOf(text: Description, place: Place, member: Member, missing: Missing[]): Row {
  const standing = standingOf(member, place.cycle);
  const months = monthsDue(member, place.cycle);
  const isRead = standing === 'rated' || (standing === 'apart' && text.ratesApart === true);
  const empty: Row = { member, standing, months, parts: {}, periods: {}, exact: null, total: null, rank: null };
  if (text.member === undefined || !isRead) return empty;
  const reader = new Reader(member);
  const { parts, periods = {} } = text.member(reader, { member, months }, place);
  missing.push(...reader.missing.map((line) => ({ ...line, branch: place.branch.id, member: member.id })));
  const values = Object.values(parts).filter((part) => part !== null);
  // «a part with nothing in it makes that total null»
  if (values.length < Object.keys(parts).length) return { ...empty, periods };
  // No total of the fifteen systems is below 0; it is rounded once.
  const exact = atLeast(zero, sumOf(values));
  return { ...empty, parts, periods, exact, total: hundredths(exact) };
}

function resultsOf(text: Description, place: Place, rows: readonly Row[]): readonly MemberResult[] {
  const honors = text.honors?.(rows, place);
  return rows.map((row, index) => {
    const { member, exact, total } = row;
    const finish: Finish =
      exact !== null && total !== null
        ? (text.finish?.({ ...row, exact, total }, rows, place) ?? {})
        : row.standing === 'exempt'
          ? (text.exempt?.(member) ?? {})
          : {};
    return {
      id: member.id,
      total: total === null ? null : written(total),
      sections: shownAll(row.parts),
      grade: finish.grade ?? null,
      stars: finish.stars ?? null,
      rank: row.rank,
      honors: (honors?.[index]?.honors ?? []).toSorted(),
      tied: (honors?.[index]?.tied ?? []).toSorted(),
      outcomes: [...new Set(finish.outcomes)].toSorted(),
      factors: {},
      periods: shownAll(row.periods),
      exempt: member.exempt === true,
    };
  });
}

export function shownAll(values: Readonly<Record<string, Fraction | null>>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(values)) if (value !== null) texts[key] = shown(value);
  return texts;
}
