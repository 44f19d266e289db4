import type { RuleWords } from './rule-words.ts';

export const firstGiven: RuleWords<'first-given'> = {
  part: {
    zh: ({ of }, say) => `依次看${say.names('source', of)}，取第一个有分的`,
    en: ({ of }, say) => `the first of ${say.names('source', of)} that has something`,
  },
  working: {
    zh: ({ name }, { explanation }) => [`取“${name}”的分：${explanation.exact}`],
    en: ({ name }, { explanation }) => [`taken from “${name}”: ${explanation.exact}`],
  },
};
