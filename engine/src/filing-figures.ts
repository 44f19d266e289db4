import type { Plan } from './plan.ts';
import { FEW, groupCounts, type ShownCount, shownCount } from './small-counts.ts';

/** One place of a scale: a grade with stars. Null where the scheme gives none, or somebody got none. */
export interface RatingPlace {
  readonly grade: string | null;
  readonly stars: number | null;
}

/** What can be given under a scheme, the best first. */
export interface RatingScale {
  readonly grades: readonly { readonly id: string; readonly name: string }[];
  readonly hasStars: boolean;
}

/** How many confirmed ratings say the same. */
export interface RatingCount extends RatingPlace {
  readonly isExempt: boolean;
  readonly members: number;
}

/** A committee's year under one version of a scheme, in numbers that nobody has seen yet. */
export interface SchemeCounts {
  readonly scheme: { readonly id: string; readonly version: string; readonly name: string };
  readonly scale: RatingScale;
  readonly branches: { readonly due: number; readonly confirmed: number };
  /** Members whose branch has not confirmed the year. */
  readonly open: number;
  readonly ratings: readonly RatingCount[];
}

/** What may be told of it outside the committee: no names, no branches, and no small counts of people. */
export interface SchemeFigures extends Omit<SchemeCounts, 'open' | 'ratings' | 'scale'> {
  readonly grades: RatingScale['grades'];
  readonly members: { readonly rated: ShownCount; readonly open: ShownCount; readonly exempt: ShownCount };
  /** Everybody rated stands in one of these, the best first; null where they are too few to be told apart. */
  readonly results:
    | readonly { readonly from: RatingPlace; readonly to: RatingPlace; readonly members: number }[]
    | null;
}

const starsMost = 10;

/** Grades and stars of a plan; the grades in the order of the scheme. */
export function ratingScaleOf({ gradeOrder, scheme: { rating } }: Plan): RatingScale {
  const bands = [...rating.grades, ...rating.gradesFor.flatMap(({ grades }) => grades), ...rating.rankGrades];
  const ids = [...new Set([...gradeOrder, ...bands.map(({ grade }) => grade)])];
  return {
    grades: ids.map((id) => ({ id, name: bands.find(({ grade }) => grade === id)?.name ?? id })),
    hasStars: rating.stars.length + rating.starsFor.length + rating.rankStars.length > 0,
  };
}

/** A year's figures as they may be filed with the committee above. */
export function filingFigures(schemes: readonly SchemeCounts[]): readonly SchemeFigures[] {
  return schemes.map(({ scheme, scale, branches, open, ratings }) => {
    const rated = peopleIn(ratings);
    const exempt = peopleIn(ratings.filter(({ isExempt }) => isExempt));
    const members = { rated: shownCount(rated), open: shownCount(open), exempt: shownCount(exempt) };
    return { scheme, grades: scale.grades, branches, members, results: resultsOf(scale, ratings) };
  });
}

function resultsOf(scale: RatingScale, ratings: readonly RatingCount[]): SchemeFigures['results'] {
  const places = placesOf(scale, ratings);
  const counts = places.map((place) => peopleIn(ratings.filter((rating) => isAt(rating, place))));
  const groups = groupCounts(counts);
  if (groups === null) return null;
  return groups.flatMap(({ from, to, count }) => {
    const [first, last] = [places[from], places[to]];
    return first === undefined || last === undefined ? [] : [{ from: first, to: last, members: count }];
  });
}

/** The whole scale, whoever is in it: where nobody is must not show which of a group's places is taken. */
function placesOf({ grades, hasStars }: RatingScale, ratings: readonly RatingCount[]): readonly RatingPlace[] {
  const known = grades.map(({ id }) => id);
  const given = ratings.flatMap(({ grade }) => (grade === null || known.includes(grade) ? [] : [grade]));
  const stars = hasStars ? Array.from({ length: starsMost + 1 }, (_, below) => starsMost - below) : [];
  return [...known, ...new Set(given), null].flatMap((grade) =>
    [...stars, null].map((each) => ({ grade, stars: each })),
  );
}

function isAt(rating: RatingPlace, place: RatingPlace): boolean {
  return rating.grade === place.grade && rating.stars === place.stars;
}

function peopleIn(ratings: readonly RatingCount[]): number {
  return ratings.reduce((sum, { members }) => sum + members, 0);
}

/** How many more people a later version counts, as far as both tell; a few of them could be told by the difference. */
export function countedSince(before: readonly SchemeFigures[], after: readonly SchemeFigures[]): number {
  return ratedIn(after) - ratedIn(before);
}

function ratedIn(schemes: readonly SchemeFigures[]): number {
  return schemes.reduce((sum, { members: { rated } }) => sum + (rated === FEW ? 0 : rated), 0);
}
