import type { RuleWords } from './rule-words.ts';

export const limitedBy: RuleWords<'limited-by'> = {
  part: {
    zh: ({ of, by, share }, say) => `${say.name('source', of)}，不超过${say.name('source', by)}的 ${say.share(share)}`,
    en: ({ of, by, share }, say) =>
      `${say.name('source', of)}, at most ${say.share(share)} of ${say.name('source', by)}`,
  },
  working: {
    zh: ({ value, by, whole, share, most }) =>
      whole === null || most === null
        ? [`原为 ${value}；${by}不适用，不受限制`]
        : [`原为 ${value}；${by} ${whole} 的 ${share} 是 ${most}，不得超过`],
    en: ({ value, by, whole, share, most }) =>
      whole === null || most === null
        ? [`${value}; ${by} does not apply, so nothing limits it`]
        : [`${value}; ${share} of ${by} ${whole} is ${most}, which is the most`],
  },
};
