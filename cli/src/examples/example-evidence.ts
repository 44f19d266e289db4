import {
  type BranchEvidence,
  GRANULARITIES,
  type Granularity,
  type Item,
  type MemberEvidence,
  periodsDue,
  type Rater,
  type Scheme,
} from '@xianfeng/engine';

/** One worked example: a branch in short form, and what comes of it. */
export interface Case {
  readonly name: string;
  readonly clauses: readonly string[];
  readonly members?: readonly ShortMember[];
  readonly crowd?: Crowd;
  readonly more?: Crowd;
  readonly expect?: Readonly<Record<string, Expected>>;
  readonly branch?: Expected;
  /** The other reading of the scheme it is computed under. */
  readonly reading?: string;
  readonly refused?: readonly { readonly code: string; readonly path: string; readonly count: number }[];
  /** Whether there is no other branch. */
  readonly isAlone?: boolean;
  /** The branch's own evidence, in short form. */
  readonly own?: ShortOwn;
  /** Several branches of one committee instead, and what the quotas among them come to. */
  readonly branches?: readonly (ShortOwn & { readonly id: string })[];
  readonly among?: Readonly<Record<string, object>>;
}

export interface Expected {
  readonly working?: readonly (string | number)[];
  readonly total?: string | null;
}

/** So many members alike, ids `crowd-1` …, with the same points everywhere. */
interface Crowd {
  readonly count: number;
  readonly points: number;
}

interface ShortSubject {
  readonly scores?: readonly ShortScore[];
  readonly ballots?: readonly ShortBallot[];
}

type ShortOwn = Omit<BranchEvidence, 'id' | 'members' | 'scores' | 'ballots'> & ShortSubject;

type ShortMember = Omit<MemberEvidence, 'scores' | 'ballots'> & ShortSubject;

interface ShortScore {
  readonly items: 'all' | readonly string[];
  readonly by: Rater;
  readonly from?: string;
  readonly periods: Granularity | readonly string[];
  readonly points: number | string;
}

interface ShortBallot {
  readonly ballot: string;
  readonly period: string;
  readonly group: string;
  readonly items: 'all' | readonly string[];
}

/** The short form written out as evidence. */
export function evidenceOf(scheme: Scheme, example: Case, cycle: string): BranchEvidence {
  const members = [...(example.members ?? []), ...crowdOf('crowd', example.crowd), ...crowdOf('more', example.more)];
  return {
    id: 'b1',
    ...example.own,
    ...subjectOf((scheme.branch ?? scheme).items, example.own ?? {}, { cycle }),
    members: members.map((member) => ({
      ...member,
      ...subjectOf(itemsFor(scheme, member.roles ?? []), member, { cycle, from: member.from, to: member.to }),
    })),
  };
}

/** `all` is what a member with such roles is scored on. */
function itemsFor({ items }: Scheme, roles: readonly string[]): readonly Item[] {
  return items.filter((item) => item.roles.length === 0 || item.roles.some((role) => roles.includes(role)));
}

function crowdOf(name: string, crowd: Crowd | undefined): readonly ShortMember[] {
  return Array.from({ length: crowd?.count ?? 0 }, (_, index) => ({
    id: `${name}-${index + 1}`,
    scores: [{ items: 'all', by: 'branch', periods: 'month', points: crowd?.points ?? 0 }],
    ballots: [
      {
        ballot: 'year-end',
        period: '2026',
        group: 'mass',
        items: 'all',
        papers: 10,
        scored: 10,
        sum: (crowd?.points ?? 0) * 10,
      },
    ],
  }));
}

interface When {
  readonly cycle: string;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

function subjectOf(all: readonly Item[], subject: ShortSubject, when: When) {
  const items = (named: 'all' | readonly string[]) => (named === 'all' ? all.map(({ id }) => id) : named);
  const scores = (subject.scores ?? []).flatMap(({ items: named, periods, ...score }) =>
    items(named).flatMap((item) => periodsOf(periods, when).map((period) => ({ ...score, item, period }))),
  );
  const ballots = (subject.ballots ?? []).flatMap(({ items: named, ...ballot }) =>
    items(named).map((item) => ({ ...ballot, item })),
  );
  return {
    scores: lastOf(scores, ({ item, by, from, period }) => `${item} ${by} ${from ?? ''} ${period}`),
    ballots: lastOf(ballots, ({ ballot, period, group, item }) => `${ballot} ${period} ${group} ${item}`),
  };
}

function periodsOf(
  periods: Granularity | readonly string[],
  { cycle, from = null, to = null }: When,
): readonly string[] {
  const granularity = GRANULARITIES.find((known) => known === periods);
  if (granularity !== undefined) return periodsDue({ from, to }, cycle, granularity);
  return Array.isArray(periods) ? periods : [];
}

/** A later line overrides the same cell of an earlier one and keeps its place. */
function lastOf<Line>(lines: readonly Line[], keyOf: (line: Line) => string): readonly Line[] {
  return [...new Map(lines.map((line) => [keyOf(line), line])).values()];
}
