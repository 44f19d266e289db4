import type { RuleWords } from './rule-words.ts';

export const latestBallot: RuleWords<'latest-ballot'> = {
  part: {
    zh: ({ of, per }, say) =>
      `每个${say.period(per)}取到期末为止最近一次测评（${say.names('ballot', of)}）的平均，第一次测评之前没有`,
    en: ({ of, per }, say) =>
      `for each ${say.period(per)} the mean of the ballot held last by its end (${say.names('ballot', of)}); nothing before the first`,
  },
};
