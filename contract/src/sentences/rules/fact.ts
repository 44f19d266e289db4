import type { RuleWords } from './rule-words.ts';

const unknown = {
  zh: { refuse: '没有登记的不予计算', skip: '没有登记的不计', zero: '没有登记的计 0' },
  en: {
    refuse: 'refused where nothing is entered',
    skip: 'passed over where nothing is entered',
    zero: '0 where nothing is entered',
  },
} as const;

export const fact: RuleWords<'fact'> = {
  part: {
    zh: ({ of, missing }, say) => `取登记的${say.name('fact', of)}，${unknown.zh[missing]}`,
    en: ({ of, missing }, say) => `${say.name('fact', of)} as entered; ${unknown.en[missing]}`,
  },
  working: {
    zh: ({ value }) => [value === null ? '没有登记' : `登记的数是 ${value}`],
    en: ({ value }) => [value === null ? 'nothing is entered' : `${value} is entered`],
  },
};
