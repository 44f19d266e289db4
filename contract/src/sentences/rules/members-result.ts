import type { RuleWords } from './rule-words.ts';

export const membersResult: RuleWords<'members-result'> = {
  part: {
    zh: ({ take, grades, outcome }, say) => {
      if (take === 'mean') return '本支部参加评定的党员总分的平均';
      const whom =
        outcome === null ? `评为${say.names('grade', grades ?? [])}` : `符合${say.name('following', outcome)}`;
      return `本支部参加评定的党员中，${whom}的${take === 'share' ? '比例' : '人数'}`;
    },
    en: ({ take, grades, outcome }, say) => {
      if (take === 'mean') return 'the mean of the totals of the members who are rated';
      const whom =
        outcome === null ? `graded ${say.names('grade', grades ?? [])}` : `with ${say.name('following', outcome)}`;
      return `${take === 'share' ? 'the share' : 'the number'} of the members who are rated that are ${whom}`;
    },
  },
  working: {
    zh: ({ take, sum, members }) => [
      take === 'mean'
        ? `总分合计 ${sum} ÷ ${members} 人`
        : take === 'share'
          ? `${sum} 人 ÷ ${members} 人`
          : `${members} 人中 ${sum} 人`,
    ],
    en: ({ take, sum, members }) => [
      take === 'mean'
        ? `totals ${sum} ÷ ${members} members`
        : take === 'share'
          ? `${sum} ÷ ${members} members`
          : `${sum} of ${members} members`,
    ],
  },
};
