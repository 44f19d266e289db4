import type { RuleWords } from './rule-words.ts';

export const target: RuleWords<'target'> = {
  part: {
    zh: ({ of, points, least, share, whole }, say) => {
      const or = share === null || whole === null ? '' : `，或达到${say.name('fact', whole)}的 ${say.share(share)}`;
      return `${say.name('entry', of)}合计达到 ${say.figure(least)}${or}，得 ${say.points(points)}，达不到不得分`;
    },
    en: ({ of, points, least, share, whole }, say) => {
      const or = share === null || whole === null ? '' : ` or ${say.share(share)} of ${say.name('fact', whole)}`;
      return `${say.points(points)} where ${say.name('entry', of)} comes to ${say.figure(least)}${or}, none below`;
    },
  },
  working: {
    zh: ({ item, quantity, least, share, whole, met, points }, say) => [
      `${say.name('entry', item)}合计 ${quantity}，达到 ${least} 得 ${points} 分，达不到不得分`,
      ...(share === null
        ? []
        : [whole === null ? `达到总数的 ${share} 也算，总数没有登记` : `达到总数 ${whole} 的 ${share} 也算`]),
      met === null ? '没有达到' : '达到了',
    ],
    en: ({ item, quantity, least, share, whole, met, points }, say) => [
      `${say.name('entry', item)} comes to ${quantity}; ${least} gives ${points} points, less gives none`,
      ...(share === null
        ? []
        : [
            whole === null
              ? `${share} of what there was is enough too, but that is not known`
              : `${share} of the ${whole} there were is enough too`,
          ]),
      met === null ? 'not reached' : 'reached',
    ],
  },
};
