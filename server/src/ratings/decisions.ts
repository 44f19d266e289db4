import { type Decided, type HistoryEvidence, type MemberResult, type Problem, ratingScaleOf } from '@xianfeng/engine';
import type { YearState } from './year-state.ts';

export interface RatingChange extends Decided {
  readonly memberId: string;
  readonly reason: string;
}

/** What a meeting decides beyond that it confirms. */
export interface YearDecisions {
  readonly changes: readonly RatingChange[];
  readonly differences: readonly { readonly memberId: string; readonly words: string }[];
  /** `reason`: why all the same, where the branch was criticised that year. */
  readonly picks: readonly { readonly honor: string; readonly memberId: string; readonly reason: string | null }[];
}

/** What was confirmed of each subject a year before. */
export function lastOf({ source }: Pick<YearState, 'source'>): ReadonlyMap<string, HistoryEvidence> {
  const { evidence, year } = source;
  const last = String(year.year - 1);
  const subjects = year.subject === 'member' ? evidence.flatMap(({ members }) => members) : evidence;
  return new Map(
    subjects.flatMap(({ id, history = [] }) => {
      const line = history.find(({ period }) => period === last);
      return line === undefined ? [] : [[id, line]];
    }),
  );
}

type Rated = Pick<MemberResult, 'grade' | 'stars'>;

/** Another grade than a year before; where there are no grades, other stars. Nothing known differs from nothing. */
export function isChanged(now: Rated, last: HistoryEvidence | undefined): boolean {
  if (last === undefined) return false;
  if (now.grade !== null && last.grade != null) return now.grade !== last.grade;
  return now.grade === null && now.stars !== null && last.stars != null && now.stars !== last.stars;
}

/** What stands against the meeting's decisions; `results` are those that they lead to. */
export function decisionProblems(
  state: YearState,
  { changes, differences, picks }: YearDecisions,
  results: readonly MemberResult[],
): readonly Problem[] {
  const names = new Map(state.members.map(({ id, name }) => [id, name]));
  const rated = new Map(results.map((result) => [result.id, result]));
  const last = lastOf(state);
  const explained = new Set(differences.map(({ memberId }) => memberId));
  const unexplained = results.filter((result) => isChanged(result, last.get(result.id)) && !explained.has(result.id));
  return [
    ...changes.flatMap((change) => changeProblems(state, change, { names, rated })),
    ...[...explained].filter((id) => !rated.has(id)).map(() => ({ code: 'member.unknown' })),
    ...unexplained
      .filter(({ id }) => names.has(id))
      .map(({ id }) => ({ code: 'rating.difference-unexplained', facts: { name: names.get(id) ?? '' } })),
    ...pickProblems(state, picks, names),
  ];
}

interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly rated: ReadonlyMap<string, MemberResult>;
}

/** The meeting gives what the scheme has, to whom the points rate; it lifts no veto. */
function changeProblems({ source }: YearState, change: RatingChange, { names, rated }: Known): readonly Problem[] {
  const { plan, subject } = source.year;
  const facts = { name: names.get(change.memberId) ?? '' };
  const result = rated.get(change.memberId);
  if (result === undefined || result.total === null) return [{ code: 'rating.change-unrated', facts }];
  const { grades, hasStars } = ratingScaleOf(plan);
  const isGrade = grades.length === 0 ? change.grade === null : grades.some(({ id }) => id === change.grade);
  const isStars = hasStars === (change.stars !== null);
  const subjects = subject === 'member' ? source.evidence.flatMap(({ members }) => members) : source.evidence;
  const own = subjects.find(({ id }) => id === change.memberId);
  const isVetoed = (own?.vetoes ?? []).some(({ liftedOn }) => liftedOn == null);
  return [
    ...(isGrade && isStars ? [] : [{ code: 'rating.change-unfit', facts }]),
    ...(isVetoed ? [{ code: 'rating.veto-stands', facts }] : []),
  ];
}

/** Within the places, from those who stand in them or equal at their edge; each honor picks somebody once. */
function pickProblems(
  { source, criticisms }: YearState,
  picks: YearDecisions['picks'],
  names: ReadonlyMap<string, string>,
): readonly Problem[] {
  const contests = new Map(source.contestsIn(source.year.cycle).map((contest) => [contest.honor, contest]));
  const problems: Problem[] = [];
  for (const [honor, own] of Map.groupBy(picks, (pick) => pick.honor)) {
    const contest = contests.get(honor);
    const people = new Set(own.map(({ memberId }) => memberId));
    if (contest === undefined) {
      problems.push({ code: 'rating.pick-unknown' });
      continue;
    }
    const eligible = new Set([...contest.candidates, ...contest.tied]);
    for (const id of people)
      if (!eligible.has(id)) problems.push({ code: 'rating.pick-unfit', facts: { name: names.get(id) ?? '' } });
    for (const { memberId, reason } of own) {
      const criticism = criticisms.get(memberId);
      const facts = { branch: criticism?.branch ?? '', name: names.get(memberId) ?? '' };
      if (criticism !== undefined && reason === null) problems.push({ code: 'rating.criticised', facts });
    }
    if (people.size > contest.places || people.size < own.length)
      problems.push({ code: 'rating.picks-many', facts: { honor: contest.name, places: contest.places } });
  }
  return problems;
}
