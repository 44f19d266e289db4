import type { RuleWords } from './rule-words.ts';

export const latestBallot: RuleWords<'latest-ballot'> = {
  part: {
    zh: ({ of }, say) => `取到期末为止最近一次测评（${say.names('ballot', of)}）的平均，第一次测评之前没有`,
    en: ({ of }, say) =>
      `the mean of the ballot held last by the end of the period (${say.names('ballot', of)}); nothing before the first`,
  },
};
