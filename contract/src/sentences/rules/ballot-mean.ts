import type { RuleWords } from './rule-words.ts';

export const ballotMean: RuleWords<'ballot-mean'> = {
  part: {
    zh: ({ of }, say) => `${say.name('ballot', of)}各类人员的票合在一起，按打了分的票取平均，空白票不算零分`,
    en: ({ of }, say) =>
      `the mean of all papers of ${say.name('ballot', of)}, groups together, that give a score; a blank paper is not a 0`,
  },
  working: {
    zh: ({ groups, papers, scored, sum, ballot }, say) => [
      ...(ballot === undefined ? [] : [`按最近一次测评计：${ballot.name}（${say.when(ballot.period)}）`]),
      ...groups.map(
        (group) => `${say.group(group.group)} ${group.papers} 张，${group.scored} 张打了分，共 ${group.sum}`,
      ),
      `收回 ${papers} 张，${scored} 张打了分：${sum} ÷ ${scored} = ${say.explanation.exact}`,
    ],
    en: ({ groups, papers, scored, sum, ballot }, say) => [
      ...(ballot === undefined ? [] : [`the latest ballot counts: ${ballot.name} (${say.when(ballot.period)})`]),
      ...groups.map(
        (group) => `${say.group(group.group)}: ${group.papers} papers, ${group.scored} scored, sum ${group.sum}`,
      ),
      `${papers} papers, ${scored} scored: ${sum} ÷ ${scored} = ${say.explanation.exact}`,
    ],
  },
};
