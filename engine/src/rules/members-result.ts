import { ABSENT, MISSING } from '../column.ts';
import { addRational, exactText, POINT_SCALE, type Rational, rational } from '../exact.ts';
import { done, refused } from '../problem.ts';
import { optional, type PartOf, type RatedMembers, required, ruleKind, unknownName, wrongShape } from './kind.ts';

const fields = {
  take: required('membersPart'),
  grades: optional('grades'),
  outcome: optional('outcome'),
} as const;

type MembersPart = PartOf<'members-result', typeof fields>;

/**
 * What the branch's own members came to, as a number of the branch: the mean of their totals, or how many of those who
 * are rated (or which share of them) have one of some grades or an outcome. Where a total is still missing, so is the
 * number; a branch in which nobody is rated has none.
 */
export const membersResult = ruleKind({
  rule: 'members-result',
  fields,
  compile(part, scope) {
    if (scope.members === null) return refused(wrongShape(part, 'take', 'members-beside'));
    const { grades, outcome, take } = part;
    if ((take === 'mean') !== (grades === null && outcome === null)) return refused(wrongShape(part, 'grades', 'whom'));
    if (grades !== null && outcome !== null) return refused(wrongShape(part, 'outcome', 'whom'));
    const unknown = grades?.find((grade) => scope.members?.grades.has(grade) !== true);
    if (unknown !== undefined) return refused(unknownName(part, 'grades', unknown));
    if (outcome !== null && !scope.members.outcomes.has(outcome)) return refused(unknownName(part, 'outcome', outcome));
    return done({
      shape: { axis: null, period: null },
      run({ ratedMembers }, out, recorder) {
        if (ratedMembers === undefined || ratedMembers.totals.some((total) => Number.isNaN(total)))
          return out.set(0, 0, MISSING);
        const count = ratedMembers.totals.length;
        if (count === 0) return out.set(0, 0, ABSENT);
        const sum = take === 'mean' ? sumOf(ratedMembers) : rational(meeting(part, ratedMembers));
        const value = take === 'count' ? sum : rational(sum.n, sum.d * BigInt(count));
        out.setValue(0, value);
        recorder?.note(0, { rule: 'members-result', take, sum: exactText(sum), members: count }, []);
      },
    });
  },
});

function sumOf({ totals }: RatedMembers): Rational {
  return totals.map((total) => rational(total, POINT_SCALE)).reduce(addRational, rational(0));
}

function meeting({ grades, outcome }: MembersPart, members: RatedMembers): number {
  if (outcome !== null) return members.countOf(outcome);
  return members.grades.filter((grade) => grade !== null && grades?.includes(grade) === true).length;
}
