import type { RuleWords } from './rule-words.ts';

export const extremeOf: RuleWords<'extreme-of'> = {
  part: {
    zh: ({ of, take }, say) => `${say.names('source', of)}中取${take === 'highest' ? '高' : '低'}的一个`,
    en: ({ of, take }, say) => `the ${take} of ${say.names('source', of)}`,
  },
  working: {
    zh: ({ take, candidates }) => [
      `${candidates.map(({ name, value }) => `${name} ${value}`).join('，')}，取${take === 'highest' ? '最高' : '最低'}`,
    ],
    en: ({ take, candidates }) => [
      `${candidates.map(({ name, value }) => `${name} ${value}`).join(', ')}; the ${take} counts`,
    ],
  },
};
