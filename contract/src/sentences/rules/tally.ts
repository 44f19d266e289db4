import type { RuleWords } from './rule-words.ts';

const sides = {
  zh: { added: '只计加分', deducted: '只计扣分', net: '加分和扣分都计' },
  en: { added: 'what is added counts', deducted: 'what is deducted counts', net: 'what is added and deducted counts' },
} as const;

export const tally: RuleWords<'tally'> = {
  part: {
    zh: ({ of, side, base, ...bounds }, say) => {
      const start = base === null ? '' : `从底分 ${say.points(base)}起，`;
      return `${say.names('entry', of)}${of.length > 1 ? '各自累计' : '累计'}：${start}${sides.zh[side]}${say.bounds(bounds)}`;
    },
    en: ({ of, side, base, ...bounds }, say) => {
      const start = base === null ? '' : `from ${say.points(base)} on, `;
      const each = of.length > 1 ? ', each for itself' : '';
      return `${say.names('entry', of)} added up${each}: ${start}${sides.en[side]}${say.bounds(bounds)}`;
    },
  },
};
