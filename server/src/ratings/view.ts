import type { YearEnd } from '@xianfeng/contract';
import { type MemberResult, type Problem, ratingScaleOf } from '@xianfeng/engine';
import type { RatingRow } from '@xianfeng/store';
import { percentOf } from '../notices/quotas.ts';
import { isChanged, lastOf } from './decisions.ts';
import { stepsOf } from './steps.ts';
import type { YearState } from './year-state.ts';

type Line = NonNullable<YearEnd['confirmed']>['lines'][number];

/** The year-end page: steps, what is in the way, the trial, and what the meeting confirmed. */
export function yearEndView(state: YearState, { mayReopen }: { readonly mayReopen: boolean }): YearEnd {
  const { source, trial, missing } = state;
  const { year, run } = source;
  const trialLines = linesOf(state, new Map(trial.results.map((result) => [result.id, result])));
  const confirmed = run === undefined ? null : linesOf(state, resultsOf(source.ratings));
  const scale = ratingScaleOf(year.plan);
  const isEmpty = trialLines.every(({ total, stars }) => total === null && stars === null);
  return {
    branch: { id: year.branch.id, name: year.branch.name },
    subject: year.subject,
    year: year.year,
    scheme: {
      name: year.version.name,
      version: year.version.version,
      hasStars: scale.hasStars,
      grades: [...scale.grades],
      outcomes: year.plan.scheme.outcomes.map(({ id, name }) => ({ id, name })),
    },
    steps: stepsOf(state),
    obstacles: [...state.obstacles],
    satisfied: satisfiedOf(state),
    trial: isEmpty ? null : { lines: trialLines, missing: [...missing] },
    bands: bandsOf(confirmed ?? trialLines),
    quotas: quotasOf(state),
    contests: contestViews(state),
    reopenings: [...state.reopenings],
    mayReopen: mayReopen && run !== undefined,
    confirmed:
      run === undefined || confirmed === null
        ? null
        : {
            ...{ on: run.confirmed_on, due: run.members_due, present: run.members_present },
            ...{ ayes: run.ayes, manner: run.manner, lines: confirmed },
          },
  };
}

/** Whoever the meeting confirmed stays in the list; members by surname strokes. */
function linesOf(state: YearState, results: ReadonlyMap<string, MemberResult>): Line[] {
  const { members, starRevisions, source } = state;
  const last = lastOf(state);
  const ratings = new Map(source.ratings.map((rating) => [rating.subject_id, rating]));
  return members.flatMap(({ id, name }) => {
    const result = results.get(id);
    if (result === undefined) return [];
    const { exempt, total, stars, grade } = result;
    const sets = { honors: [...result.honors], tied: [...result.tied], outcomes: [...result.outcomes] };
    const before = last.get(id);
    const rating = ratings.get(id);
    const points = (rating?.by_points ?? null) as Pick<MemberResult, 'stars' | 'grade'> | null;
    return [
      {
        ...{ memberId: id, name, exempt, total, stars, grade, ...sets, revision: starRevisions.get(id) ?? 0 },
        last:
          before === undefined
            ? null
            : { year: source.year.year - 1, stars: before.stars ?? null, grade: before.grade ?? null },
        isChanged: isChanged(result, before),
        changeWords: rating?.change_words ?? null,
        decided: points === null ? null : { stars: points.stars, grade: points.grade, reason: rating?.reason ?? '' },
        picked: [...(rating?.picked ?? [])],
        pickReason: rating?.pick_reason ?? null,
      },
    ];
  });
}

function contestViews({ source, members, criticisms }: YearState): YearEnd['contests'] {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return source.contestsIn(source.year.cycle).map(({ honor, name, places, candidates, tied }) => ({
    ...{ honor, name, places },
    candidates: [...candidates.map((id) => ({ id, isTied: false })), ...tied.map((id) => ({ id, isTied: true }))].map(
      (each) => ({
        ...{ ...each, name: names.get(each.id) ?? '' },
        criticism: criticisms.get(each.id) ?? null,
      }),
    ),
  }));
}

/** Snapshots are stored as the engine gave them. */
function resultsOf(ratings: readonly RatingRow[]): ReadonlyMap<string, MemberResult> {
  return new Map(ratings.map(({ subject_id, result }) => [subject_id, result as MemberResult]));
}

function bandsOf(lines: readonly Line[]): YearEnd['bands'] {
  const bands = Map.groupBy(
    lines.filter(({ stars, grade }) => stars !== null || grade !== null),
    ({ stars, grade }) => `${stars} ${grade}`,
  );
  return [...bands.values()]
    .map((band) => ({ stars: band[0]?.stars ?? null, grade: band[0]?.grade ?? null, members: band.length }))
    .sort((left, right) => (right.stars ?? 0) - (left.stars ?? 0));
}

function quotasOf({ source }: YearState): YearEnd['quotas'] {
  return source.contestsIn(source.year.cycle).map((contest) => ({
    honor: contest.name,
    base: contest.base,
    baseStars: contest.baseStars,
    percent: percentOf(contest.share),
    places: contest.places,
  }));
}

/** What is in order already, said with the same codes and facts as what is not. */
function satisfiedOf({ source, ballots, unpublished }: YearState): Problem[] {
  const months = source.notices.filter(({ kind }) => kind === 'month').map(({ period }) => period);
  const satisfied: Problem[] = [];
  if (months.length > 0) {
    satisfied.push({
      code: 'rating.months-published',
      facts: { periods: months.toSorted(), isWhole: unpublished.length === 0 },
    });
  }
  for (const { input, anonymous, heldOn } of ballots.filter(({ isCounted }) => isCounted)) {
    satisfied.push({
      code: anonymous === null ? 'rating.ballot-counted' : 'rating.ballot-published',
      facts: { ballot: input.id, ballotName: input.name, on: heldOn ?? '' },
    });
  }
  const entries = source.evidence
    .flatMap((branch) => [branch, ...branch.members])
    .reduce((count, subject) => count + (subject.entries?.length ?? 0), 0);
  satisfied.push({ code: 'rating.entries-on-record', facts: { count: entries } });
  satisfied.push({
    code: 'rating.scheme-fixed',
    facts: { scheme: source.year.version.name, version: source.year.version.version },
  });
  return satisfied;
}
