import { exactText } from '../exact.ts';
import { advice, type Finding } from './finding.ts';
import type { Check, Inspected } from './inspected.ts';
import { exactFigure } from './range.ts';

/** A branch has three members or more, so a quota that needs no more than that always gives somebody. */
const SMALLEST_BRANCH = 3;

/** Quotas that are nobody in branches of common sizes, and top places whose ties no clause settles. */
export const quotasGiveSomebody: Check = (inspected) => [
  ...sharesOf(inspected),
  ...tiesOf(inspected),
  ...forcedLow(inspected),
];

function sharesOf({ assessment, at }: Inspected): readonly Finding[] {
  const quotas = [
    ...assessment.honors.map((honor) => ({
      ...honor,
      place: `${at}honors.${honor.id}.share`,
      stars: honor.base.stars,
    })),
    // A share from the end that is nobody harms nobody.
    ...(assessment.rating.rankGrades ?? []).flatMap((grade, index) =>
      grade.from === 'last' ? [] : [{ ...grade, place: `${at}rating.rankGrades[${index}].share`, stars: null }],
    ),
  ];
  return quotas.flatMap(({ place, name, share, stars, clause }) => {
    const needed = Math.ceil(share.d / share.n);
    if (share.n <= 0 || needed <= SMALLEST_BRANCH) return [];
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
  return (rating.rankGrades ?? []).flatMap(({ from, share, below, name, clause }, index) => {
    if (from !== 'last') return [];
    const facts = { grade: name, share: shareText(share), below: below === null ? '' : exactText(exactFigure(below)) };
    const clauses = [share.clause ?? clause];
    return [
      advice({
        code: 'share.forced-low',
        place: `${at}rating.rankGrades[${index}]`,
        clauses,
        facts,
        cure: 'cure.drop-share',
      }),
    ];
  });
}

function shareText({ n, d }: { readonly n: number; readonly d: number }): string {
  return 100 % d === 0 ? `${(n * 100) / d}%` : `${n}/${d}`;
}
