import { compareRational, exactText } from '../exact.ts';
import type { RoundingMode } from '../figure.ts';
import type { Rating } from '../scheme.ts';
import { advice, fault, type Finding } from './finding.ts';
import type { Check, Inspected } from './inspected.ts';
import { exactFigure } from './range.ts';

/** A branch has three members or more, so a quota that needs no more than that always gives somebody. */
const SMALLEST_BRANCH = 3;

/** Quotas that are nobody in branches of common sizes, and top places whose ties no clause settles. */
export const quotasGiveSomebody: Check = (inspected) => [
  ...sharesOf(inspected),
  ...nestedOf(inspected),
  ...tiesOf(inspected),
  ...forcedLow(inspected),
];

/** How large a base must be for one place, where a whole place needs so many. */
const NEEDED: Readonly<Record<RoundingMode, (whole: number) => number>> = {
  down: (whole) => Math.ceil(whole),
  'half-up': (whole) => Math.ceil(whole / 2),
  up: () => 1,
};

function sharesOf({ assessment, at }: Inspected): readonly Finding[] {
  const quotas = [
    // A committee has as many branches as it has; nothing can be said of how many are common.
    ...assessment.honors
      .filter(({ among }) => among === 'branch')
      .map((honor) => ({ ...honor, place: `${at}honors.${honor.id}.share`, stars: honor.base.stars })),
    // A share from the end that is nobody harms nobody.
    ...rankBandsOf(assessment.rating).flatMap(({ band, place, name }) =>
      band.from === 'last' ? [] : [{ ...band, name, place: `${at}${place}.share`, stars: null }],
    ),
  ];
  return quotas.flatMap(({ place, name, share, stars, clause, rest: over, ...rest }) => {
    if (share === null || share.n <= 0) return [];
    const needed = NEEDED[over](share.d / share.n);
    // Where the scheme itself says that small branches have no places, it has been thought of.
    const smallest = 'base' in rest ? Math.max(SMALLEST_BRANCH, rest.base.least ?? 0) : SMALLEST_BRANCH;
    if (needed <= smallest) return [];
    return [
      advice({
        code: 'quota.nobody',
        place,
        clauses: [share.clause ?? clause],
        facts: { honor: name, share: shareText(share), needed, stars },
        cure: 'cure.say-small-branches',
        proposal: { needed },
      }),
    ];
  });
}

/** Places inside a quota that are more than the quota itself has. */
function nestedOf({ assessment: { honors }, at }: Inspected): readonly Finding[] {
  return honors.flatMap((inner) => {
    const outer = honors.find(({ id }) => id === inner.within);
    if (outer === undefined || outer === inner) return [];
    const hasSameBase = outer.base.stars === inner.base.stars && outer.base.exempt === inner.base.exempt;
    const isMoreByShare =
      hasSameBase &&
      inner.share !== null &&
      outer.share !== null &&
      compareRational(exactFigure(inner.share), exactFigure(outer.share)) > 0;
    const isMoreByPlaces = inner.places !== null && outer.places !== null && inner.places > outer.places;
    if (!isMoreByShare && !isMoreByPlaces) return [];
    return [
      fault({
        code: 'quota.inner-exceeds',
        place: `${at}honors.${inner.id}.${isMoreByShare ? 'share' : 'places'}`,
        clauses: [inner.clause, outer.clause],
        facts: { inner: inner.name, outer: outer.name },
        cure: 'cure.lower-inner-quota',
      }),
    ];
  });
}

function tiesOf({ assessment, at }: Inspected): readonly Finding[] {
  const untied = (place: string, name: string, clause: string) =>
    advice({ code: 'tie.unwritten', place, clauses: [clause], facts: { name }, cure: 'cure.write-tie-rule' });
  const honors = assessment.honors.filter(({ tieClause }) => tieClause == null);
  const places = assessment.outcomes.filter(
    ({ tieClause, when }) => tieClause == null && when.some(({ rankTo }) => rankTo != null),
  );
  return [
    ...honors.map(({ id, name, clause }) => untied(`${at}honors.${id}.tieClause`, name, clause)),
    ...places.map(({ id, name, clause }) => untied(`${at}outcomes.${id}.tieClause`, name, clause)),
  ];
}

/** A share of the last that must get a low grade: democratic appraisal knows no such quota. */
function forcedLow({ assessment: { rating }, at }: Inspected): readonly Finding[] {
  return rankBandsOf(rating).flatMap(({ band: { from, share, places, below, clause }, place, name }) => {
    if (from !== 'last') return [];
    const facts = {
      grade: name,
      share: share === null ? String(places) : shareText(share),
      below: below === null ? '' : exactText(exactFigure(below)),
    };
    const clauses = [share?.clause ?? clause];
    return [
      advice({
        code: 'share.forced-low',
        place: `${at}${place}`,
        clauses,
        facts,
        cure: 'cure.drop-share',
      }),
    ];
  });
}

/** Grades and stars by the order alike. */
function rankBandsOf({ rankGrades, rankStars }: Rating) {
  return [
    ...rankGrades.map((band, at) => ({ band, name: band.name, place: `rating.rankGrades[${at}]` })),
    ...rankStars.map((band, at) => ({ band, name: String(band.stars), place: `rating.rankStars[${at}]` })),
  ];
}

function shareText({ n, d }: { readonly n: number; readonly d: number }): string {
  return 100 % d === 0 ? `${(n * 100) / d}%` : `${n}/${d}`;
}
